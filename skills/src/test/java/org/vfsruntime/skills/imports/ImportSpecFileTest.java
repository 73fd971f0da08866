package org.vfsruntime.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.skills.toy.ToyPractice;

class ImportSpecFileTest {
    @TempDir
    Path folder;

    @Test
    void allFaultsOfTheFormAreToldAtOnce() throws IOException {
        assertRefused("""
            format: 1
            skill: ../evil
            discount: 1.5
            colour: red
            inputs: [{name: x, shape: [0], channels: []}]
            output: {meaning: guess}
            """)
                .hasMessageContaining("/skill")
                .hasMessageContaining("version")
                .hasMessageContaining("/discount")
                .hasMessageContaining("colour")
                .hasMessageContaining("/inputs/0/shape/0")
                .hasMessageContaining("/inputs/0/channels")
                .hasMessageContaining("/output/meaning");
    }

    @Test
    void aReturnNeedsItsRange() throws IOException {
        String text = ToyCritics.spec("{meaning: return, low: 0}").toString();
        assertRefused(text).hasMessageContaining("high");
        assertUnfit(ToyCritics.spec("{meaning: return, low: 1, high: 1}"))
                .hasMessageContaining("output range was [1.0, 1.0] but must be finite with low < high");
    }

    @Test
    void numbersThatDoNotFitTheirChannelsAreToldTogether() {
        assertUnfit(ToyCritics.yaml("""
            format: 1
            skill: Grasp
            version: "1"
            discount: 0.98
            inputs:
              - {name: a, shape: [4], channels: [{name: lid, size: 1, unit: "1"}]}
              - {name: b, shape: [3], channels: [{name: place, size: 3, unit: m, std: [1, 0, 1]}]}
            output: {meaning: value}
            """))
                .hasMessageContaining("sizes of the channels of input 'a' was 1 but must add up to 4")
                .hasMessageContaining("std of channel 'place' was [1.0, 0.0, 1.0]");
    }

    @Test
    void whatDiffersFromTheBankIsToldTogetherWithBothSides() {
        ObjectNode spec = ToyCritics.yaml("""
            format: 1
            skill: Grasp
            version: "1"
            discount: 0.9
            inputs:
              - name: x
                shape: [7]
                channels:
                  - {name: lid, size: 2, unit: "1"}
                  - {name: place, size: 3, unit: mm}
                  - {name: camera, size: 1, unit: "1"}
            output: {meaning: value}
            """);
        assertThatThrownBy(() -> ImportSpecFile.parse(spec, ToyPractice.SPEC, ToyCritics.DISCOUNT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("discount of the critic was 0.9 but must equal the bank's 0.98")
                .hasMessageContaining("size of channel 'lid' was 2 but must equal the bank's 1")
                .hasMessageContaining("unit of channel 'place' was 'mm' but must equal the bank's 'm'")
                .hasMessageContaining("sizes of the channels of input 'x' was 6 but must add up to 7")
                .hasMessageContaining("channel was 'camera' but must be one of the bank's [lid, hand, place]")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b",
                "just text",
                "a: [1",
                "a: 1\na: 2",
                "a: &x [*x]",
                "!!javax.script.ScriptEngineManager []"
            })
    void whatIsNoSpecIsRefusedInOneLine(String text) throws IOException {
        assertRefused(text);
    }

    @Test
    void anAbsurdFileIsNotRead() throws IOException {
        assertRefused("a".repeat(300 << 10)).hasMessageContaining("has more than 262144 bytes");
        assertThatThrownBy(() -> ImportSpecFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aliasesThatGrowAreRefused() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]\n");
        }
        assertRefused(bomb.toString());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertUnfit(ObjectNode spec) {
        return assertThatThrownBy(() -> ImportSpecFile.parse(spec, ToyPractice.SPEC, ToyCritics.DISCOUNT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("\n");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(String text) throws IOException {
        Path file = folder.resolve("skill.yaml");
        Files.writeString(file, text);
        assertThat(file).exists();
        return assertThatThrownBy(() -> ImportSpecFile.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("skill.yaml")
                .hasMessageNotContaining("\n");
    }
}
