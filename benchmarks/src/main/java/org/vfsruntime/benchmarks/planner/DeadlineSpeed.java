package org.vfsruntime.benchmarks.planner;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.networks.kernel.NetworkKernel;

/**
 * What a deadline that is too short does.
 *
 * @param late seconds between the deadline and the result
 * @param over how many were late by more than {@link Stalls#LIMIT_SECONDS}
 * @param partial plans that were returned, marked as cut
 * @param whole plans that were done before the deadline
 * @param none times that no candidate was complete
 */
record DeadlineSpeed(Samples late, int over, int partial, int whole, int none) {
    private static final int PLANS = 200;

    /**
     * @param kernel runs the network
     * @param workload what is planned; too much for the deadline
     * @param team of threads
     * @param deadline of each plan
     * @return what happened
     */
    static DeadlineSpeed measure(NetworkKernel kernel, Workload workload, Team team, Duration deadline) {
        var start = workload.start();
        var goal = workload.goal();
        SkillPlanner planner = PlanSpeed.planner(kernel, workload, team);
        RandomGenerator random = new SplittableRandom(8);
        double[] late = new double[PLANS];
        int partial = 0;
        int whole = 0;
        int none = 0;
        for (int plan = -PLANS / 10; plan < PLANS; plan++) {
            long before = System.nanoTime();
            PlanResult result = planner.plan(start, goal, random, Deadline.after(deadline, System::nanoTime));
            double over = (System.nanoTime() - before - deadline.toNanos()) / 1e9;
            if (plan >= 0) {
                late[plan] = Math.max(0, over);
                partial += result instanceof PlanResult.Planned planned && planned.partial() ? 1 : 0;
                whole += result instanceof PlanResult.Planned planned && !planned.partial() ? 1 : 0;
                none += result instanceof PlanResult.Planned ? 0 : 1;
            }
        }
        int over = (int) Arrays.stream(late)
                .filter(seconds -> seconds > Stalls.LIMIT_SECONDS)
                .count();
        return new DeadlineSpeed(Samples.of(late), over, partial, whole, none);
    }
}
