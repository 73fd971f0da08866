package org.vfsruntime.networks.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class TrainingVocabularyTest {
    @Test
    void aConfigurationNamesEveryFault() {
        assertThatThrownBy(
                        () -> new TrainingConfig(0, 0, Float.NaN, -1, Float.POSITIVE_INFINITY, Loss.CROSS_ENTROPY, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(
                        "steps was 0",
                        "batchSize was 0",
                        "learningRate was NaN",
                        "weightDecay was -1.0",
                        "clipNorm was Infinity");
    }

    @Test
    void aSetNamesWrongSizesAndTheFirstNumberThatIsNotFinite() {
        assertThatThrownBy(() -> new TrainingSet(new float[3], new float[2], 2, 2, 2))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("inputs size was 3 but must be rows · inputSize = 4; "
                        + "targets size was 2 but must be rows · outputSize = 4");
        assertThatThrownBy(() -> new TrainingSet(new float[] {1, 2, 3, Float.NaN}, new float[2], 2, 2, 1))
                .hasMessage("inputs row 1 column 1 was NaN but must be finite");
    }

    @Test
    void inputsAreScaledToMeanZeroAndDeviationOne() {
        float[] inputs = {1, 5, 0.1f, 3, 5, 0.1001f};
        InputScaling scaling = InputScaling.of(new TrainingSet(inputs, new float[2], 2, 3, 1));
        assertThat(scaling.mean()).usingComparatorWithPrecision(1e-6f).containsExactly(2, 5, 0.10005f);
        // A column that is constant is ignored; one that hardly moves is not blown up.
        assertThat(scaling.scale()).containsExactly(1, 0, 1000);
    }

    @Test
    void streamsOfRandomNumbersDifferFromOneAnother() {
        long first = SeededStreams.stream(1, 1).nextLong();
        assertThat(SeededStreams.stream(1, 1).nextLong()).isEqualTo(first);
        assertThat(SeededStreams.stream(1, 2).nextLong()).isNotEqualTo(first);
        assertThat(SeededStreams.stream(2, 1).nextLong()).isNotEqualTo(first);
    }

    @Test
    void anEngineThatDoesNotStartGivesOneLineWithTheSupportedPlatforms() {
        assertThatThrownBy(() -> TorchEngine.start(() -> {
                    throw new UnsatisfiedLinkError("no djl_torch in java.library.path\nand more");
                }))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContainingAll("no djl_torch in java.library.path", "linux-x86_64", "osx-aarch64")
                .message()
                .doesNotContain("\n");
    }
}
