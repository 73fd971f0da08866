package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * Tuned matrix products and the kernel in turn, in short slices of one run: the clock of a processor drifts within
 * seconds, and so both meet the same weather.
 *
 * @param products one for each size of matrix
 * @param kernels one for each network, in the order that was asked for
 */
record RawSpeed(List<Series> products, List<Series> kernels) {
    private static final int ROUNDS = 12;
    private static final List<Integer> SGEMM_SIZES = List.of(256, 512, 1024);

    /**
     * The slices of one piece of work.
     *
     * @param name of the work
     * @param slices multiplications and additions a second, all threads together, by round
     */
    record Series(String name, List<Double> slices) {
        /** @return the fastest slice */
        double best() {
            return slices.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        }

        /** @return the slice in the middle */
        double middle() {
            return Samples.of(slices.stream().mapToDouble(Double::doubleValue).toArray())
                    .median();
        }
    }

    /**
     * @param kernel runs the networks
     * @param sizes k of each network
     * @param team of threads
     * @param seconds to measure each piece for, all slices together
     * @return the speeds
     */
    static RawSpeed measure(NetworkKernel kernel, List<Integer> sizes, Team team, double seconds) {
        List<Products> products =
                SGEMM_SIZES.stream().map(size -> new Products(size, team)).toList();
        try {
            Map<String, TeamWork> works = new LinkedHashMap<>();
            for (int i = 0; i < products.size(); i++) {
                works.put("sgemm " + SGEMM_SIZES.get(i), products.get(i).work());
            }
            sizes.forEach(k -> works.put("kernel k = " + k, kernels(kernel, k, team)));
            List<Series> series = inTurn(works, seconds / ROUNDS);
            return new RawSpeed(
                    series.subList(0, SGEMM_SIZES.size()), series.subList(SGEMM_SIZES.size(), series.size()));
        } finally {
            products.forEach(Products::close);
        }
    }

    private static TeamWork kernels(NetworkKernel kernel, int k, Team team) {
        return new TeamWork(team, thread -> {
            KernelSpeed batch = new KernelSpeed(kernel, new Workload(k, 1, 1), thread);
            return new TeamWork.Piece(batch.operations(), batch::run);
        });
    }

    private static List<Series> inTurn(Map<String, TeamWork> works, double seconds) {
        List<Series> series = new ArrayList<>();
        works.keySet().forEach(name -> series.add(new Series(name, new ArrayList<>())));
        for (int round = -1; round < ROUNDS; round++) {
            int at = 0;
            for (TeamWork work : works.values()) {
                double speed = work.slice(seconds);
                if (round >= 0) {
                    series.get(at).slices().add(speed);
                }
                at++;
            }
        }
        return series;
    }

    /** @return size of the matrices that are multiplied fastest in the middle */
    int usualSize() {
        int fastest = 0;
        for (int i = 1; i < products.size(); i++) {
            fastest = products.get(i).middle() > products.get(fastest).middle() ? i : fastest;
        }
        return SGEMM_SIZES.get(fastest);
    }

    /** @return of the fastest slice of any size of matrix */
    double peak() {
        return products.stream().mapToDouble(Series::best).max().orElseThrow();
    }

    /** @return of the size of matrix that is fastest in the middle: its slice in the middle */
    double usualPeak() {
        return products.stream().mapToDouble(Series::middle).max().orElseThrow();
    }
}
