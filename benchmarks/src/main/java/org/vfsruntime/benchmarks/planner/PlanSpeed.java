package org.vfsruntime.benchmarks.planner;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.networks.kernel.NetworkKernel;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;
import org.vfsruntime.planner.shooting.ShootingConfig;

/**
 * How long a whole plan takes: uniform shooting, from the call to the result.
 *
 * @param seconds of each plan
 * @param predictions that one plan needed, candidates that begin alike shared
 * @param bytesPerPlan allocated on the calling thread, the result included
 */
record PlanSpeed(Samples seconds, long predictions, double bytesPerPlan) {
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
        SkillPlanner planner = planner(kernel, workload, team);
        RandomGenerator random = new SplittableRandom(7);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Samples samples = Samples.of(duration, () -> planner.plan(start, goal, random, Deadline.never()));
        long before = threads.getCurrentThreadAllocatedBytes();
        int plans = 20;
        long predictions = 0;
        for (int plan = 0; plan < plans; plan++) {
            PlanResult result = planner.plan(start, goal, random, Deadline.never());
            predictions += result.scored() + result.notFinite();
        }
        double bytes = (threads.getCurrentThreadAllocatedBytes() - before) / (double) plans;
        return new PlanSpeed(samples, predictions / plans, bytes);
    }

    /**
     * @param kernel runs the network
     * @param workload what is planned
     * @param team of threads
     * @return the planner; no skill ever counts as done
     */
    static SkillPlanner planner(NetworkKernel kernel, Workload workload, Team team) {
        ShootingConfig config = new ShootingConfig(workload.candidates(), workload.horizon(), 0.005, 1);
        return new RandomShootingPlanner(workload.model(kernel), config, team.workers());
    }
}
