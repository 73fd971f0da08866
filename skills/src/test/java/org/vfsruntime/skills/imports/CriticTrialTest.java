package org.vfsruntime.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.core.InvalidInputException;

class CriticTrialTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        nan.onnx            | holds NaN or infinity
        nan.pt              | outputs that are NaN or infinite was 24 of 24 but must be none
        dropout.pt          | dropout
        batchnorm.pt        | batch
        state_dict.pt       | torch.jit.trace(model.eval(), example).save
        old_state_dict.pt   | torch.jit.trace(model.eval(), example).save
        reads_a_file.pt     | from_file
        """)
    void whatCannotBeAValueFunctionIsRefusedInOneLine(String file, String reason) {
        assertThatThrownBy(() -> CriticTrial.of(ToyCritics.load(file, ToyCritics.spec()), ToyCritics.observations()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    @Test
    void logitsThatAreCalledValuesAreRefusedWithAdvice() {
        assertThatThrownBy(() ->
                        CriticTrial.of(ToyCritics.load("logit.onnx", ToyCritics.spec()), ToyCritics.observations()))
                .hasMessageContaining("values outside [0, 1] was")
                .hasMessageContaining("maybe output.meaning is logit");
    }

    @Test
    void clippingIsCounted() {
        ImportedValueFunction critic =
                ToyCritics.load("logit.onnx", ToyCritics.spec("{meaning: value, outside: clip}"));
        CriticTrial trial = CriticTrial.of(critic, ToyCritics.observations());
        assertThat(trial.outside()).isPositive();
        assertThat(trial.low()).isGreaterThanOrEqualTo(0);
        assertThat(trial.high()).isLessThanOrEqualTo(1);
    }

    @Test
    void aValueOutsideItsRangeIsRefusedAtRunTimeToo() {
        ImportedValueFunction critic =
                ToyCritics.load("logit.onnx", ToyCritics.spec("{meaning: return, low: 50, high: 51}"));
        float[] observation = ToyCritics.observations().get(0).values();
        assertThatThrownBy(() -> critic.evaluate(observation, 1, new float[1]))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("value of the imported critic of 'Grasp' was -")
                .hasMessageContaining("must lie in [0, 1]");
    }
}
