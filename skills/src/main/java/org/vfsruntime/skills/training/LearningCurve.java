package org.vfsruntime.skills.training;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;

/**
 * How a skill got better while it was learned, where it was neither done already nor refused.
 *
 * @param skill which
 * @param points in order: uniform random parameters, then the policy as it was tried in each round, then the
 *     final policy on the experience
 */
public record LearningCurve(Skill skill, List<Point> points) {
    /** Copies the points. */
    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * One point of a curve.
     *
     * @param trials counted, ≥ 0
     * @param successes among them
     */
    public record Point(int trials, int successes) {
        /** Checks the counts. */
        public Point {
            new Faults()
                    .require(
                            successes >= 0 && successes <= trials, "successes", successes, "lie in [0, " + trials + "]")
                    .throwIfAny();
        }

        /** @return successes / trials, 0 without trials */
        public double rate() {
            return trials == 0 ? 0 : (double) successes / trials;
        }

        @Override
        public String toString() {
            return Math.round(100 * rate()) + " % of " + trials;
        }
    }
}
