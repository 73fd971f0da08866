package org.vfsruntime.skills.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.IntTensor;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;

/**
 * Tries as the tensors of a file: {@code observation} [n,d], {@code parameters} [n,P] scaled and padded with
 * 0 to the longest of all skills, {@code merit}, {@code skill}, {@code success}, {@code proposal}, {@code counted} [n].
 */
final class TrialShard {
    private TrialShard() {}

    static TensorBundle toTensors(
            List<TrialRecord> trials, int observationSize, List<Integer> sizes, Map<String, String> texts) {
        int n = trials.size();
        int widest = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        float[] observations = new float[n * observationSize];
        float[] parameters = new float[n * widest];
        float[] merits = new float[n];
        int[][] columns = new int[4][n];
        for (int i = 0; i < n; i++) {
            TrialRecord trial = trials.get(i);
            System.arraycopy(trial.observation(), 0, observations, i * observationSize, observationSize);
            float[] scaled = trial.scaledParameters();
            System.arraycopy(scaled, 0, parameters, i * widest, scaled.length);
            merits[i] = trial.merit();
            columns[0][i] = trial.skill();
            columns[1][i] = trial.success() ? 1 : 0;
            columns[2][i] = trial.proposal().ordinal();
            columns[3][i] = trial.counted() ? 1 : 0;
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("observation", new FloatTensor(List.of(n, observationSize), observations));
        tensors.put("parameters", new FloatTensor(List.of(n, widest), parameters));
        tensors.put("merit", new FloatTensor(List.of(n), merits));
        tensors.put("skill", new IntTensor(List.of(n), columns[0]));
        tensors.put("success", new IntTensor(List.of(n), columns[1]));
        tensors.put("proposal", new IntTensor(List.of(n), columns[2]));
        tensors.put("counted", new IntTensor(List.of(n), columns[3]));
        return new TensorBundle(tensors, texts);
    }

    static List<TrialRecord> fromTensors(TensorBundle bundle, int observationSize, List<Integer> sizes) {
        int[] skill = bundle.ints("skill").values();
        int n = skill.length;
        int widest = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow();
        float[] observations = floats(bundle, "observation", n, observationSize);
        float[] parameters = floats(bundle, "parameters", n, widest);
        float[] merits = merits(bundle, n);
        int[] success = column(bundle, "success", n, 1);
        int[] proposal = column(bundle, "proposal", n, Proposal.values().length - 1);
        int[] counted = column(bundle, "counted", n, 1);
        column(bundle, "skill", n, sizes.size() - 1);
        List<TrialRecord> trials = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int p = i * widest;
            trials.add(new TrialRecord(
                    skill[i],
                    Arrays.copyOfRange(observations, i * observationSize, (i + 1) * observationSize),
                    Arrays.copyOfRange(parameters, p, p + sizes.get(skill[i])),
                    success[i] == 1,
                    merits[i],
                    Proposal.values()[proposal[i]],
                    counted[i] == 1));
        }
        return trials;
    }

    private static float[] merits(TensorBundle bundle, int n) {
        FloatTensor tensor = bundle.floats("merit");
        Faults faults = new Faults()
                .require(tensor.shape().equals(List.of(n)), "shape of merit", tensor.shape(), "be [" + n + "]");
        for (float merit : tensor.values()) {
            faults.require(merit >= 0 && merit <= 1, "number in merit", merit, "lie in [0, 1]");
        }
        faults.throwIfAny();
        return tensor.values();
    }

    private static float[] floats(TensorBundle bundle, String name, int n, int width) {
        FloatTensor tensor = bundle.floats(name);
        new Faults()
                .require(
                        tensor.shape().equals(List.of(n, width)),
                        "shape of " + name,
                        tensor.shape(),
                        "be [" + n + ", " + width + "]")
                .throwIfAny();
        return tensor.values();
    }

    private static int[] column(TensorBundle bundle, String name, int n, int highest) {
        int[] values = bundle.ints(name).values();
        Faults faults = new Faults().require(values.length == n, "size of " + name, values.length, "be " + n);
        for (int value : values) {
            faults.require(value >= 0 && value <= highest, "number in " + name, value, "lie in [0, " + highest + "]");
        }
        faults.throwIfAny();
        return values;
    }
}
