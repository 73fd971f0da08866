package org.vfsruntime.cli.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.training.TrainingListener;

class NuisanceProbeTest {
    private static final int STATES = 200;
    private static final int VARIANTS = 10;

    @Test
    void fewValuesAreHalvedAsWellAsCanBe() {
        double[] mostlyTwoAndThree = {0, 1, 2, 2, 3, 3, 2, 3, 3};
        assertThat(NuisanceProbe.halving(mostlyTwoAndThree)).isEqualTo(2);
        assertThat(NuisanceProbe.halving(new double[] {0, 0, 1, 1, 2, 2, 2, 3, 3}))
                .isEqualTo(1);
        assertThat(NuisanceProbe.halving(new double[] {0.3, 0.1, 0.2, 0.4})).isEqualTo(0.2);
        assertThat(NuisanceProbe.halving(new double[] {5, 5, 5})).isEqualTo(5);
    }

    @Test
    void whatACodeHoldsIsReadAndWhatItDoesNotHoldIsReadByChance() {
        Random random = new Random(3);
        int rows = STATES * VARIANTS;
        float[] codes = new float[2 * rows];
        List<Map<String, Double>> nuisances = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            codes[2 * row] = (float) random.nextGaussian();
            codes[2 * row + 1] = (float) random.nextGaussian();
            nuisances.add(Map.of("held", (double) codes[2 * row], "absent", (double) random.nextInt(4)));
        }
        List<String> names = Collections.nCopies(STATES, "same");
        CodeCloud cloud = new CodeCloud(codes, 2, VARIANTS, names);
        Map<String, Double> read =
                NuisanceProbe.accuracies(cloud, nuisances, 1, training -> training.apply(TrainingListener.SILENT));
        assertThat(read.get("held")).isGreaterThan(0.95);
        assertThat(read.get("absent")).isBetween(0.42, 0.58);
    }
}
