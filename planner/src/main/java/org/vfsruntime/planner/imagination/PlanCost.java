package org.vfsruntime.planner.imagination;

import org.vfsruntime.core.Faults;

/**
 * What it costs to run skills, in units of the goal's score.
 *
 * @param step of every skill, in [0, 1); keeps out skills that change nothing
 * @param affordance of a skill of value V: this times −ln of V as a share of what is sure, in [0, 1). The product of the
 *     values along a plan is the discounted probability that all of it works (compare Ahn et al., "Do as I can, not as I
 *     say", 2022), so this keeps a model's errors from making an unlikely plan look as good as a likely one. With 0, a
 *     skill of value 0 is as good as any
 * @param sure value from which a skill costs a step and nothing more, in (0, 1]: what the discount leaves of a success
 *     that is certain. With 1, long skills cost more than short ones, however sure they are
 */
public record PlanCost(double step, double affordance, double sure) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every number that is out of range */
    public PlanCost {
        new Faults()
                .require(step >= 0 && step < 1, "stepCost", step, "lie in [0, 1)")
                .require(affordance >= 0 && affordance < 1, "affordanceCost", affordance, "lie in [0, 1)")
                .require(sure > 0 && sure <= 1, "sureValue", sure, "lie in (0, 1]")
                .throwIfAny();
    }

    /**
     * Counts time too, as far as values do.
     *
     * @param step of every skill, in [0, 1)
     * @param affordance of a skill of value V: this times −ln V, in [0, 1)
     */
    public PlanCost(double step, double affordance) {
        this(step, affordance, 1);
    }

    /**
     * @param step of every skill, in [0, 1)
     * @return that cost, whatever the value of the skill
     */
    public static PlanCost perStep(double step) {
        return new PlanCost(step, 0);
    }

    /**
     * @param value of a skill where it is run, in [0, 1]
     * @return what running it costs: a step from the sure value on; infinite when it is impossible and that matters
     */
    public double of(float value) {
        return affordance == 0 || value >= sure ? step : step - affordance * StrictMath.log(value / sure);
    }
}
