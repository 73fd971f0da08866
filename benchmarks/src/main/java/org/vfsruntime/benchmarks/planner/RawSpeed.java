package org.vfsruntime.benchmarks.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * Tuned matrix products and the kernel in turn, in short slices of one run: the clock of a processor drifts within
 * seconds, and so both meet the same weather. In a slice all threads work from a common start, and what counts is what
 * they have all done by its end: a thread that is fast because another is idle gains nothing.
 *
 * @param slices operations a second of all threads together, by what was run, in the order of the rounds
 */
record RawSpeed(Map<String, List<Double>> slices) {
    private static final int ROUNDS = 12;
    private static final List<Integer> SGEMM_SIZES = List.of(256, 512, 1024);

    /** One piece of work that is done again and again. */
    private record Piece(String name, double operations, Runnable run) {}

    /**
     * @param kernel runs the networks
     * @param sizes k of each network
     * @param team of threads
     * @param seconds to measure each piece for, all slices together
     * @return the speeds
     */
    static RawSpeed measure(NetworkKernel kernel, List<Integer> sizes, Team team, double seconds) {
        CyclicBarrier barrier = new CyclicBarrier(team.threads());
        List<Map<String, double[]>> all =
                team.together(thread -> () -> slices(kernel, sizes, thread, barrier, seconds / ROUNDS));
        Map<String, List<Double>> sums = new LinkedHashMap<>();
        for (String name : all.get(0).keySet()) {
            double[] sum = new double[ROUNDS];
            all.forEach(one -> Arrays.setAll(sum, round -> sum[round] + one.get(name)[round]));
            sums.put(name, Arrays.stream(sum).boxed().toList());
        }
        return new RawSpeed(sums);
    }

    private static Map<String, double[]> slices(
            NetworkKernel kernel, List<Integer> sizes, int thread, CyclicBarrier barrier, double seconds)
            throws InterruptedException, BrokenBarrierException {
        List<SgemmPeak> products = SGEMM_SIZES.stream().map(SgemmPeak::new).toList();
        try {
            List<Piece> pieces = new ArrayList<>();
            for (int i = 0; i < products.size(); i++) {
                SgemmPeak product = products.get(i);
                pieces.add(new Piece(sgemm(SGEMM_SIZES.get(i)), product.operations(), product::run));
            }
            for (int k : sizes) {
                KernelSpeed batch = new KernelSpeed(kernel, new Workload(k, 1, 1), thread);
                pieces.add(new Piece(kernel(k), batch.operations(), batch::run));
            }
            Map<String, double[]> speeds = new LinkedHashMap<>();
            pieces.forEach(piece -> speeds.put(piece.name(), new double[ROUNDS]));
            for (int round = -1; round < ROUNDS; round++) {
                for (Piece piece : pieces) {
                    barrier.await();
                    double speed = slice(piece, seconds);
                    if (round >= 0) {
                        speeds.get(piece.name())[round] = speed;
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

    private static String sgemm(int size) {
        return "sgemm " + size;
    }

    private static String kernel(int k) {
        return "kernel k = " + k;
    }

    /** @return of the fastest slice of any size of matrix */
    double peak() {
        return SGEMM_SIZES.stream()
                .mapToDouble(size -> best(slices.get(sgemm(size))))
                .max()
                .orElseThrow();
    }

    /** @return of the size of matrix that is fastest in the middle: its slice in the middle */
    double usualPeak() {
        return SGEMM_SIZES.stream()
                .mapToDouble(size -> middle(slices.get(sgemm(size))))
                .max()
                .orElseThrow();
    }

    /** @return of the kernel's fastest slice */
    double best(int k) {
        return best(slices.get(kernel(k)));
    }

    /** @return of the kernel's slice in the middle */
    double usual(int k) {
        return middle(slices.get(kernel(k)));
    }

    private static double best(List<Double> speeds) {
        return speeds.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    private static double middle(List<Double> speeds) {
        return Samples.of(speeds.stream().mapToDouble(Double::doubleValue).toArray())
                .median();
    }
}
