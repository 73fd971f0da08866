package org.vfsruntime.skills.imports;

import java.util.List;
import org.vfsruntime.core.observation.ObservationSpec;

/** Picks the channels that a critic wants from observations, in its order, and normalises them. */
final class InputGathering {
    private final int observationSize;
    private final int[][] components;
    private final float[][] mean;
    private final float[][] std;

    InputGathering(List<InputTensor> inputs, ObservationSpec observations) {
        observationSize = observations.size();
        components = new int[inputs.size()][];
        mean = new float[inputs.size()][];
        std = new float[inputs.size()][];
        for (int tensor = 0; tensor < inputs.size(); tensor++) {
            int size = inputs.get(tensor).plan().size();
            components[tensor] = new int[size];
            mean[tensor] = new float[size];
            std[tensor] = new float[size];
            int at = 0;
            for (InputChannel channel : inputs.get(tensor).channels()) {
                int offset = observations.offset(channel.name());
                for (int i = 0; i < channel.size(); i++, at++) {
                    components[tensor][at] = offset + i;
                    mean[tensor][at] = channel.mean(i);
                    std[tensor][at] = channel.std(i);
                }
            }
        }
    }

    int observationSize() {
        return observationSize;
    }

    /** @return numbers that the network takes for one observation */
    int size() {
        int size = 0;
        for (int[] tensor : components) {
            size += tensor.length;
        }
        return size;
    }

    /** @return one array a tensor, [padded, size]; rows behind the last one repeat it */
    float[][] gather(float[] observations, int first, int rows, int padded) {
        float[][] tensors = new float[components.length][];
        for (int tensor = 0; tensor < tensors.length; tensor++) {
            int size = components[tensor].length;
            float[] numbers = new float[padded * size];
            for (int row = 0; row < padded; row++) {
                int from = (first + Math.min(row, rows - 1)) * observationSize;
                for (int i = 0; i < size; i++) {
                    numbers[row * size + i] =
                            (observations[from + components[tensor][i]] - mean[tensor][i]) / std[tensor][i];
                }
            }
            tensors[tensor] = numbers;
        }
        return tensors;
    }
}
