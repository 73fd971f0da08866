package org.vfsruntime.planner.calibration;

import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.value.Embedding;

/**
 * What the success of a plan is read off. All of it follows from the plan and from what it was made for, so it can be
 * taken from a recording too.
 *
 * @param shortfall how far the predicted end is from the goal: minus the goal's score, in [0, 1]
 * @param effort Σ −ln V of the plan's skills where they are run, in [0, {@value #MOST_EFFORT}]: minus the logarithm of
 *     the discounted probability that all of them work
 * @param skills how many, ≥ 1
 * @param spread standard deviation of the score over the members of an ensemble, in [0, 1]; 0 without one
 */
public record PlanFeatures(double shortfall, double effort, int skills, double spread) {
    /** How many numbers they are. */
    public static final int COUNT = 4;

    /** Where the effort is cut: e^−20 is as good as impossible. */
    static final double MOST_EFFORT = 20;

    /**
     * @param plan at least one skill
     * @param now the embedding that it starts from
     * @param goal that it is for
     * @return its features
     */
    public static PlanFeatures of(Candidate plan, Embedding now, Goal goal) {
        int skills = plan.skills().size();
        double effort = 0;
        for (int step = 0; step < skills; step++) {
            Embedding before = step == 0 ? now : plan.predicted().get(step - 1);
            effort -= StrictMath.log(before.get(plan.skills().get(step)));
        }
        Embedding end = plan.predicted().get(skills - 1);
        return new PlanFeatures(
                clip(-goal.score(end.values(), 0), 1),
                clip(effort, MOST_EFFORT),
                skills,
                clip(plan.appraisal().map(Appraisal::spread).orElse(0.0), 1));
    }

    /** @return [{@value #COUNT}] the numbers, in the order of the components */
    double[] numbers() {
        return new double[] {shortfall, effort, skills, spread};
    }

    private static double clip(double value, double most) {
        return Math.min(Math.max(value, 0), most);
    }
}
