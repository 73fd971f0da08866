package org.vfsruntime.cli.representation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.Loss;
import org.vfsruntime.networks.training.MlpTrainer;
import org.vfsruntime.networks.training.TrainingConfig;
import org.vfsruntime.networks.training.TrainingListener;
import org.vfsruntime.networks.training.TrainingSet;

/**
 * Tries to read from a code whether each nuisance is in its upper half: a perceptron learns it on the even states and is
 * asked on the odd ones.
 */
final class NuisanceProbe {
    private static final List<Integer> HIDDEN = List.of(64);
    /** Steps of its training. */
    static final int STEPS = 1500;

    private NuisanceProbe() {}

    /**
     * @param cloud of codes
     * @param nuisances of each row
     * @param seed of the perceptron
     * @param during runs the training, and shows it
     * @return accuracy by name
     */
    static Map<String, Double> accuracies(
            CodeCloud cloud,
            List<Map<String, Double>> nuisances,
            long seed,
            Function<Function<TrainingListener, Mlp>, Mlp> during) {
        List<String> names = List.copyOf(nuisances.get(0).keySet());
        float[] answers = answers(names, nuisances);
        TrainingSet learned = half(cloud, answers, names.size(), 0);
        TrainingSet asked = half(cloud, answers, names.size(), 1);
        MlpShape shape = new MlpShape(cloud.size(), HIDDEN, names.size(), OutputActivation.SIGMOID);
        TrainingConfig config = new TrainingConfig(STEPS, 256, 2e-3f, 1e-3f, 1, Loss.CROSS_ENTROPY, seed);
        Mlp probe = during.apply(listener -> MlpTrainer.train(shape, learned, config, listener));
        float[] told = new float[asked.targets().length];
        probe.forward(asked.inputs(), asked.rows(), told);
        Map<String, Double> accuracies = new LinkedHashMap<>();
        for (int f = 0; f < names.size(); f++) {
            int right = 0;
            for (int row = 0; row < asked.rows(); row++) {
                int at = row * names.size() + f;
                right += told[at] > 0.5f == asked.targets()[at] > 0.5f ? 1 : 0;
            }
            accuracies.put(names.get(f), (double) right / asked.rows());
        }
        return accuracies;
    }

    /** @return [rows, names] 1 in the upper half, else 0 */
    private static float[] answers(List<String> names, List<Map<String, Double>> nuisances) {
        float[] answers = new float[nuisances.size() * names.size()];
        for (int f = 0; f < names.size(); f++) {
            String name = names.get(f);
            double[] all = nuisances.stream()
                    .mapToDouble(one -> one.getOrDefault(name, 0.0))
                    .toArray();
            double cut = halving(all);
            for (int row = 0; row < all.length; row++) {
                answers[row * names.size() + f] = all[row] > cut ? 1 : 0;
            }
        }
        return answers;
    }

    /**
     * The median would not do where a nuisance takes few values: of four equally frequent ones it may be the third, and
     * a probe that knows nothing would be right for three quarters.
     *
     * @return the value up to which there are as nearly half of the numbers as can be
     */
    static double halving(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double cut = sorted[n - 1];
        int least = n;
        for (int below = 1; below < n; below++) {
            int uneven = Math.abs(n - 2 * below);
            if (sorted[below] > sorted[below - 1] && uneven < least) {
                cut = sorted[below - 1];
                least = uneven;
            }
        }
        return cut;
    }

    private static TrainingSet half(CodeCloud cloud, float[] answers, int outputs, int parity) {
        int[] rows = IntStream.range(0, cloud.rows())
                .filter(row -> row / cloud.variants() % 2 == parity)
                .toArray();
        float[] inputs = new float[rows.length * cloud.size()];
        float[] targets = new float[rows.length * outputs];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(cloud.codes(), rows[i] * cloud.size(), inputs, i * cloud.size(), cloud.size());
            System.arraycopy(answers, rows[i] * outputs, targets, i * outputs, outputs);
        }
        return new TrainingSet(inputs, targets, rows.length, cloud.size(), outputs);
    }
}
