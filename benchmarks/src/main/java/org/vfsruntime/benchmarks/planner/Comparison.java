package org.vfsruntime.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;

/**
 * How many times as long as our plans others take, in turn with them.
 *
 * @param products all rollouts one by one, were the machine as fast as at tuned products in turn
 * @param torch ways to write the rollouts in PyTorch: the usual one and the fastest of the tuned; empty without
 */
record Comparison(Samples products, Map<String, Samples> torch) {
    /** The usual way's name in the script. */
    static final String EAGER = "eager";

    private static final int TUNED = 5;

    /**
     * @param kernel runs the network
     * @param workload what is planned
     * @param team of threads
     * @param size of the matrices multiplied
     * @param slice seconds of a turn, at least; a run is not cut
     * @param torch the same workload, or none
     * @return the comparison
     */
    static Comparison measure(
            NetworkKernel kernel, Workload workload, Team team, int size, double slice, @Nullable TorchRun torch) {
        List<String> ways = torch == null ? List.of() : ways(torch.survey());
        List<DoubleSupplier> others = new ArrayList<>();
        try (Products products = new Products(size, team)) {
            others.add(() -> workload.operationsOfRollouts() / products.work().slice(slice));
            if (torch != null) {
                ways.forEach(way -> others.add(() -> torch.run(way, slice)));
            }
            List<Samples> ratios = Turns.measure(plans(kernel, workload, team, slice), others);
            Map<String, Samples> byWay = new LinkedHashMap<>();
            for (int way = 0; way < ways.size(); way++) {
                byWay.put(ways.get(way), ratios.get(way + 1));
            }
            return new Comparison(ratios.get(0), byWay);
        }
    }

    /** @return the usual one and the tuned ones that were fastest by themselves */
    private static List<String> ways(JsonNode survey) {
        List<String> ways = new ArrayList<>(List.of(EAGER));
        survey.path("tuned").properties().stream()
                .sorted((a, b) -> Double.compare(
                        a.getValue().path("median_s").asDouble(),
                        b.getValue().path("median_s").asDouble()))
                .limit(TUNED)
                .forEach(way -> ways.add(way.getKey()));
        return ways;
    }

    private static DoubleSupplier plans(NetworkKernel kernel, Workload workload, Team team, double slice) {
        RandomShootingPlanner planner = PlanSpeed.planner(kernel, workload, team);
        var start = workload.start();
        var goal = workload.goal();
        RandomGenerator random = new SplittableRandom(9);
        return () -> {
            long before = System.nanoTime();
            long now = before;
            int plans = 0;
            while (plans == 0 || now - before < slice * 1e9) {
                planner.plan(start, goal, random, Deadline.never());
                plans++;
                now = System.nanoTime();
            }
            return (now - before) / 1e9 / plans;
        };
    }
}
