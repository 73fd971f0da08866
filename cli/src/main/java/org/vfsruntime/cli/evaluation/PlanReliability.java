package org.vfsruntime.cli.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.skills.statistics.BrierScore;
import org.vfsruntime.skills.statistics.ExpectedCalibrationError;

/**
 * How well the predicted success of the chosen plans matches what came of them: a plan is a success when the goal was
 * truly reached within as many skills as the plan has.
 *
 * @param plans how many were followed with a predicted success, ≥ 1
 * @param succeeded how many of them worked
 * @param brier mean squared distance of prediction and outcome
 * @param baseRateBrier the same for always predicting the share that worked: what a prediction must beat
 * @param calibrationError expected calibration error over the bins
 * @param bins of predicted success, those that are not empty
 * @param leftData how many were marked as leaving the data
 * @param leftDataSucceeded how many of those worked
 */
public record PlanReliability(
        int plans,
        int succeeded,
        double brier,
        double baseRateBrier,
        double calibrationError,
        List<Bin> bins,
        int leftData,
        int leftDataSucceeded) {
    /** Bins of predicted success. */
    private static final int BINS = 10;

    /**
     * Plans of about the same predicted success.
     *
     * @param from least prediction
     * @param to largest prediction, not included but for 1
     * @param plans how many
     * @param predicted mean prediction
     * @param succeeded how many worked
     */
    public record Bin(double from, double to, int plans, double predicted, int succeeded) {}

    /** Copies the bins. */
    public PlanReliability {
        bins = List.copyOf(bins);
    }

    /**
     * @param outcomes of all plans
     * @return their reliability; empty when no plan came with a prediction
     */
    static Optional<PlanReliability> of(List<PlanOutcome> outcomes) {
        List<PlanOutcome> told = outcomes.stream()
                .filter(outcome -> outcome.predicted().isPresent())
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        double[] predicted = told.stream()
                .mapToDouble(plan -> plan.predicted().orElseThrow())
                .toArray();
        double[] observed =
                told.stream().mapToDouble(plan -> plan.success() ? 1 : 0).toArray();
        int succeeded = successes(told);
        double rate = (double) succeeded / told.size();
        List<PlanOutcome> left = told.stream().filter(PlanOutcome::leftData).toList();
        return Optional.of(new PlanReliability(
                told.size(),
                succeeded,
                BrierScore.of(predicted, observed),
                rate * (1 - rate),
                ExpectedCalibrationError.of(predicted, observed, BINS),
                bins(told),
                left.size(),
                successes(left)));
    }

    private static List<Bin> bins(List<PlanOutcome> told) {
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            int index = bin;
            List<PlanOutcome> inside = told.stream()
                    .filter(plan -> Math.min(BINS - 1, (int) (plan.predicted().orElseThrow() * BINS)) == index)
                    .toList();
            if (!inside.isEmpty()) {
                double mean = inside.stream()
                        .mapToDouble(plan -> plan.predicted().orElseThrow())
                        .average()
                        .orElseThrow();
                bins.add(new Bin(
                        bin / (double) BINS, (bin + 1) / (double) BINS, inside.size(), mean, successes(inside)));
            }
        }
        return bins;
    }

    private static int successes(List<PlanOutcome> plans) {
        return (int) plans.stream().filter(PlanOutcome::success).count();
    }

    /** @param json receives the numbers */
    void write(ObjectNode json) {
        json.put("n", plans)
                .put("succeeded", succeeded)
                .put("brier", brier)
                .put("brier_of_base_rate", baseRateBrier)
                .put("calibration_error", calibrationError);
        ArrayNode array = json.putArray("bins");
        bins.forEach(bin -> array.addObject()
                .put("from", bin.from())
                .put("to", bin.to())
                .put("n", bin.plans())
                .put("predicted", bin.predicted())
                .put("succeeded", bin.succeeded()));
        json.putObject("left_data").put("n", leftData).put("succeeded", leftDataSucceeded);
    }
}
