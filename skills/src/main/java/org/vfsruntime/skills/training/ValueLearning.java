package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.skills.calibration.ValueCalibration;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.practice.Seeds;
import org.vfsruntime.skills.value.LearnedValueFunction;

/**
 * Fits the value functions to {@code y = γ^T · success}. Every observation of a state is an example with the
 * state's outcome: the outcome and the other observations' noise are independent given the state.
 */
final class ValueLearning {
    private final TrainingRun run;
    private final Experience experience;

    ValueLearning(TrainingRun run, Experience experience) {
        this.run = run;
        this.experience = experience;
    }

    /** @return [k] */
    List<LearnedValueFunction> learn() {
        TrainingPlan plan = run.plan();
        NetworkFits fits = new NetworkFits(run, TrainingStage.VALUE_FIT, plan.valueHidden(), plan.valueSteps(), 1);
        long seed = Seeds.derive(plan.seed(), SeedPurpose.VALUE.path());
        return fits.fit("value", seed, this::examples).stream()
                .map(LearnedValueFunction::new)
                .toList();
    }

    /** @return [k] measures on the walks that were held out; empty where there are none */
    List<Optional<ValueCalibration>> heldOut(List<LearnedValueFunction> values) {
        List<Integer> states = states(true);
        List<Optional<ValueCalibration>> measures = new ArrayList<>();
        for (int skill = 0; skill < values.size(); skill++) {
            measures.add(states.isEmpty() ? Optional.empty() : Optional.of(measure(skill, values.get(skill), states)));
        }
        return measures;
    }

    private TrainingSet examples(int skill) {
        List<Integer> states = states(false);
        int d = experience.observationSize();
        int observations = Math.min(ExperienceWalk.OBSERVATIONS, run.skills());
        float[] inputs = new float[states.size() * observations * d];
        float[] targets = new float[states.size() * observations];
        for (int i = 0; i < targets.length; i++) {
            int state = states.get(i / observations);
            experience.copyObservation(experience.row(state, i % observations), inputs, i * d);
            int row = experience.row(state, skill);
            targets[i] = (float) experience.discountedSuccess(row, run.plan().discount());
        }
        return new TrainingSet(inputs, targets, targets.length, d, 1);
    }

    private List<Integer> states(boolean heldOut) {
        int period = run.plan().heldOutPeriod();
        List<Integer> states = new ArrayList<>();
        for (int state = 0; state < experience.states(); state++) {
            int episode = experience.episode(experience.row(state, 0));
            boolean out = period > 0 && episode % period == period - 1;
            if (out == heldOut) {
                states.add(state);
            }
        }
        return states;
    }

    private ValueCalibration measure(int skill, LearnedValueFunction value, List<Integer> states) {
        int n = states.size();
        int d = experience.observationSize();
        float[] observations = new float[n * d];
        boolean[] satisfied = new boolean[n];
        boolean[] success = new boolean[n];
        double[] discounted = new double[n];
        for (int i = 0; i < n; i++) {
            int row = experience.row(states.get(i), skill);
            experience.copyObservation(row, observations, i * d);
            satisfied[i] = experience.satisfied(row);
            success[i] = experience.success(row);
            discounted[i] = experience.discountedSuccess(row, run.plan().discount());
        }
        float[] outputs = new float[n];
        value.evaluate(observations, n, outputs);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = outputs[i];
        }
        return ValueCalibration.of(values, satisfied, success, discounted);
    }
}
