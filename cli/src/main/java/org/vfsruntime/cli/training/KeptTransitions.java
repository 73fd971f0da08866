package org.vfsruntime.cli.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.vfsruntime.networks.store.FloatTensor;
import org.vfsruntime.networks.store.IntTensor;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;
import org.vfsruntime.planner.dynamics.Transitions;

/** Transitions in a file of the work folder, so that a training that was stopped need not walk again. */
final class KeptTransitions {
    private KeptTransitions() {}

    /**
     * @param file where they are kept; its name must tell all that decides them
     * @param collecting what makes them where there is no such file
     * @return the transitions, which then also lie in the file
     * @throws org.vfsruntime.core.InvalidInputException one line when the file is damaged
     */
    static Transitions of(Path file, Supplier<Transitions> collecting) {
        if (Files.isRegularFile(file)) {
            return read(Safetensors.readSealed(file, Safetensors.MAX_FILE_BYTES));
        }
        Transitions collected = collecting.get();
        Safetensors.write(file, tensors(collected));
        return collected;
    }

    private static TensorBundle tensors(Transitions transitions) {
        int n = transitions.size();
        int k = transitions.embeddingSize();
        float[] before = new float[n * k];
        float[] after = new float[n * k];
        int[] skills = new int[n];
        int[] episodes = new int[n];
        for (int row = 0; row < n; row++) {
            transitions.copyBefore(row, before, row * k);
            transitions.copyAfter(row, after, row * k);
            skills[row] = transitions.skill(row);
            episodes[row] = Math.toIntExact(transitions.episode(row));
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("before", new FloatTensor(List.of(n, k), before));
        tensors.put("after", new FloatTensor(List.of(n, k), after));
        tensors.put("skill", new IntTensor(List.of(n), skills));
        tensors.put("episode", new IntTensor(List.of(n), episodes));
        return new TensorBundle(tensors, Map.of());
    }

    private static Transitions read(TensorBundle bundle) {
        FloatTensor before = bundle.floats("before");
        int[] episodes = bundle.ints("episode").values();
        long[] ids = new long[episodes.length];
        for (int row = 0; row < ids.length; row++) {
            ids[row] = episodes[row];
        }
        return new Transitions(
                before.shape().get(1),
                before.values(),
                bundle.ints("skill").values(),
                bundle.floats("after").values(),
                ids);
    }
}
