package org.vfsruntime.benchmarks.planner;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;
import org.vfsruntime.planner.shooting.ShootingConfig;

/**
 * How long a whole plan takes: uniform shooting, from the call to the result.
 *
 * @param seconds of each plan
 * @param predictions that one plan needed, candidates that begin alike shared
 * @param bytesPerChoice allocated by all threads together for the next skill alone
 * @param bytesPerPlan allocated by all threads together, the result with its candidates included
 */
record PlanSpeed(Samples seconds, long predictions, double bytesPerChoice, double bytesPerPlan) {
    private static final int PLANS = 20;

    /**
     * @param kernel runs the network
     * @param workload what is planned
     * @param team of threads
     * @param duration to measure for, in seconds
     * @return the speed
     */
    static PlanSpeed measure(NetworkKernel kernel, Workload workload, Team team, double duration) {
        var start = workload.start();
        var goal = workload.goal();
        RandomShootingPlanner planner = planner(kernel, workload, team);
        RandomGenerator random = new SplittableRandom(7);
        Samples samples = Samples.of(duration, () -> planner.plan(start, goal, random, Deadline.never()));
        long predictions = 0;
        for (int plan = 0; plan < PLANS; plan++) {
            PlanResult result = planner.plan(start, goal, random, Deadline.never());
            predictions += result.scored() + result.notFinite();
        }
        double choice = bytes(() -> planner.firstSkill(start, goal, random, Deadline.never()));
        double plan = bytes(() -> planner.plan(start, goal, random, Deadline.never()));
        return new PlanSpeed(samples, predictions / PLANS, choice, plan);
    }

    /** @return allocated by all threads of this process for one run */
    private static double bytes(Runnable run) {
        long idle = allocated();
        idle = allocated() - idle;
        long before = allocated();
        for (int plan = 0; plan < PLANS; plan++) {
            run.run();
        }
        return Math.max(0, allocated() - before - idle) / (double) PLANS;
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    /**
     * @param kernel runs the network
     * @param workload what is planned
     * @param team of threads
     * @return the planner; no skill ever counts as done
     */
    static RandomShootingPlanner planner(NetworkKernel kernel, Workload workload, Team team) {
        ShootingConfig config = new ShootingConfig(workload.candidates(), workload.horizon(), 0.005, 1);
        return new RandomShootingPlanner(workload.model(kernel), config, team.workers());
    }
}
