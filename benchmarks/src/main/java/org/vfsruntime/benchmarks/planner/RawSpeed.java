package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * Tuned matrix products and the kernel in turn, in short slices of one run: the clock of a processor drifts within
 * seconds, and so both meet the same weather. In a slice all threads work from a common start, and what counts is what
 * they have all done by its end: a thread that is fast because another is idle gains nothing.
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

    /** One piece of work that is done again and again. */
    private record Piece(double operations, Runnable run) {}

    /**
     * @param kernel runs the networks
     * @param sizes k of each network
     * @param team of threads
     * @param seconds to measure each piece for, all slices together
     * @return the speeds
     */
    static RawSpeed measure(NetworkKernel kernel, List<Integer> sizes, Team team, double seconds) {
        CyclicBarrier barrier = new CyclicBarrier(team.threads());
        List<double[][]> all = team.together(thread -> () -> slices(kernel, sizes, thread, barrier, seconds / ROUNDS));
        List<Series> series = new ArrayList<>();
        for (int piece = 0; piece < SGEMM_SIZES.size() + sizes.size(); piece++) {
            int at = piece;
            String name = at < SGEMM_SIZES.size()
                    ? "sgemm " + SGEMM_SIZES.get(at)
                    : "kernel k = " + sizes.get(at - SGEMM_SIZES.size());
            series.add(new Series(
                    name,
                    IntStream.range(0, ROUNDS)
                            .mapToObj(round -> all.stream()
                                    .mapToDouble(one -> one[at][round])
                                    .sum())
                            .toList()));
        }
        return new RawSpeed(series.subList(0, SGEMM_SIZES.size()), series.subList(SGEMM_SIZES.size(), series.size()));
    }

    /** @return [pieces][rounds] of one thread */
    private static double[][] slices(
            NetworkKernel kernel, List<Integer> sizes, int thread, CyclicBarrier barrier, double seconds)
            throws InterruptedException, BrokenBarrierException {
        List<SgemmPeak> products = SGEMM_SIZES.stream().map(SgemmPeak::new).toList();
        try {
            List<Piece> pieces = new ArrayList<>();
            products.forEach(product -> pieces.add(new Piece(product.operations(), product::run)));
            for (int k : sizes) {
                KernelSpeed batch = new KernelSpeed(kernel, new Workload(k, 1, 1), thread);
                pieces.add(new Piece(batch.operations(), batch::run));
            }
            double[][] speeds = new double[pieces.size()][ROUNDS];
            for (int round = -1; round < ROUNDS; round++) {
                for (int piece = 0; piece < speeds.length; piece++) {
                    barrier.await();
                    double speed = slice(pieces.get(piece), seconds);
                    if (round >= 0) {
                        speeds[piece][round] = speed;
                    }
                }
            }
            return speeds;
        } finally {
            products.forEach(SgemmPeak::close);
        }
    }

    private static double slice(Piece piece, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        long now = start;
        long runs = 0;
        while (now < end) {
            piece.run().run();
            runs++;
            now = System.nanoTime();
        }
        return runs * piece.operations() / ((now - start) / 1e9);
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
