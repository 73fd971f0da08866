package org.vfsruntime.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;

/** The same numbers as PyTorch computes, to 1e-5, from the raw observations. */
class PyTorchAgreementTest {
    private static final float TOLERANCE = 1e-5f;

    private final List<Observation> observations = ToyCritics.observations();

    @ParameterizedTest
    @ValueSource(strings = {"critic.onnx", "dynamo.onnx", "critic.pt", "scripted.pt"})
    void valuesAreThoseOfPyTorch(String file) {
        assertValues(file, ToyCritics.spec(), ToyCritics.expected("critic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two.onnx", "two.pt"})
    void severalInputsAreGatheredInTheirOwnOrder(String file) {
        assertValues(file, ToyCritics.twoInputs(), ToyCritics.expected("two"));
    }

    @Test
    void logitsBecomeProbabilities() {
        float[] values = values("logit.onnx", ToyCritics.spec("{meaning: logit}"));
        for (int i = 0; i < values.length; i++) {
            double logit = ToyCritics.expected("logit").get(i).doubleValue();
            assertThat(values[i]).isCloseTo((float) (1 / (1 + Math.exp(-logit))), within(TOLERANCE));
        }
    }

    @Test
    void returnsAreRescaledFromTheirRange() {
        float[] values = values("logit.onnx", ToyCritics.spec("{meaning: return, low: -4, high: 4}"));
        for (int i = 0; i < values.length; i++) {
            double output = ToyCritics.expected("logit").get(i).doubleValue();
            assertThat(values[i]).isCloseTo((float) ((output + 4) / 8), within(TOLERANCE));
        }
    }

    @Test
    void oneColumnOfSeveralIsRead() {
        float[] values = values("three.onnx", ToyCritics.spec("{meaning: value, column: 2}"));
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i])
                    .isCloseTo(ToyCritics.expected("three").get(i).get(2).floatValue(), within(TOLERANCE));
        }
        assertThatThrownBy(() -> values("three.onnx", ToyCritics.spec()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("gives 3 numbers for each observation, so output.column must say which");
    }

    private void assertValues(String file, ObjectNode spec, JsonNode expected) {
        float[] values = values(file, spec);
        assertThat(values).hasSize(expected.size());
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isCloseTo(expected.get(i).floatValue(), within(TOLERANCE));
        }
    }

    private float[] values(String file, ObjectNode spec) {
        ImportedValueFunction critic = ToyCritics.load(file, spec);
        CriticTrial.of(critic, observations);
        int d = critic.observationSize();
        float[] batch = new float[observations.size() * d];
        for (int row = 0; row < observations.size(); row++) {
            observations.get(row).copyInto(batch, row * d);
        }
        float[] values = new float[observations.size()];
        critic.evaluate(batch, values.length, values);
        return values;
    }
}
