package org.vfsruntime.planner.calibration;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * What the agreement of an ensemble is worth: how far its members come apart where there was data, and how often plans
 * worked that looked like a given one.
 *
 * @param limits the largest usual disagreement after 1, 2, … skills, each in [0, 1], at least one: the mean over the
 *     embedding's components of the standard deviation over the members; the last one holds for longer plans too
 * @param success how often plans work
 * @param plans how many it was fitted to, ≥ 1
 */
public record PlanCalibration(List<Double> limits, SuccessModel success, int plans) {
    /** @throws org.vfsruntime.core.InvalidInputException naming everything that is out of range */
    public PlanCalibration {
        limits = List.copyOf(limits);
        Faults faults = new Faults()
                .require(!limits.isEmpty(), "limits of disagreement", "empty", "be at least one")
                .require(plans >= 1, "plans of the calibration", plans, "be ≥ 1");
        for (double limit : limits) {
            faults.require(limit >= 0 && limit <= 1, "limit of disagreement", limit, "lie in [0, 1]");
        }
        faults.throwIfAny();
    }

    /**
     * @param examples plans of the past, at least one
     * @param limits as above
     * @return the calibration that fits them
     */
    public static PlanCalibration of(List<PlanExample> examples, List<Double> limits) {
        return new PlanCalibration(limits, SuccessFit.of(examples), examples.size());
    }

    /**
     * @param step of a plan, from 0
     * @param disagreement after it
     * @return whether the members disagree more than they do where there was data
     */
    public boolean isBeyondData(int step, double disagreement) {
        return !(disagreement <= limits.get(Math.min(step, limits.size() - 1)));
    }
}
