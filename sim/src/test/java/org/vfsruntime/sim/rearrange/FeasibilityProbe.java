package org.vfsruntime.sim.rearrange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

final class FeasibilityProbe {
    public static void main(String[] args) {
        double clutter = Double.parseDouble(args[0]);
        int n = Integer.parseInt(args[1]);
        int objects = Integer.parseInt(args[2]);
        TableOptions options = new TableOptions(List.of(objects), ShapeSet.TRAINED, clutter);
        int tried = 0, good = 0, near = 0, appl = 0;
        long ticks = 0;
        int sat = 0;
        Map<String, Integer> why = new TreeMap<>();
        try (MoveNearPractice practice = new MoveNearPractice(new JoltEngine(), options)) {
            long start = System.nanoTime();
            long resets = 0;
            for (int i = 0; i < n; i++) {
                long t0 = System.nanoTime();
                practice.reset(7000 + i);
                resets += System.nanoTime() - t0;
                if (practice.isSatisfied(RearrangeSkills.MOVE_NEAR)) {
                    sat++;
                    continue;
                }
                if (!practice.isApplicable(RearrangeSkills.MOVE_NEAR)) continue;
                Observation o = practice.observe();
                Trial t = practice.attempt(RearrangeSkills.MOVE_NEAR, o, HandPickedChoice.of(o));
                tried++;
                ticks += t.ticks();
                if (t.success()) good++;
                else why.merge("" + t.status(), 1, Integer::sum);
            }
            double s = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "clutter %.1f objects %d: %d/%d = %.3f, satisfied %d, mean ticks %.1f, %.1f ms per try, reset %.1f ms, steps/s %.0f%n",
                    clutter,
                    objects,
                    good,
                    tried,
                    good / (double) tried,
                    sat,
                    ticks / (double) tried,
                    1000 * s / tried,
                    resets / 1e6 / n,
                    (ticks + 8.0 * tried) * 6 / s);
            why.forEach((k, v) -> System.out.println("  " + v + "  " + k));
        }
    }
}
