package org.vfsruntime.skills.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.SharingValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunctionSpaceContract;
import org.vfsruntime.skills.imports.ToyCritics;
import org.vfsruntime.skills.toy.Folders;
import org.vfsruntime.skills.toy.ToyPractice;
import org.vfsruntime.skills.value.ValueKind;

/** Own and imported value functions span one space. */
class MixedBankTest extends ValueFunctionSpaceContract {
    private static final Skill WAVE = new Skill("Wave");

    @TempDir
    Path folder;

    private final SkillBank bank = mixed();
    private ValueFunctionSpace space = bank.space();

    static SkillBank mixed() {
        SkillBank own = SkillBankTest.bank(1);
        return own.with(new LearnedSkill(
                        ToyPractice.GRASP,
                        own.policy(ToyPractice.GRASP),
                        ToyCritics.load("critic.onnx", ToyCritics.spec())))
                .with(new LearnedSkill(
                        ToyPractice.DROP,
                        own.policy(ToyPractice.DROP),
                        ToyCritics.load("two.pt", ToyCritics.twoInputs())))
                .with(new LearnedSkill(
                        WAVE, Optional.empty(), ToyCritics.load("logit.onnx", ToyCritics.spec("{meaning: logit}"))));
    }

    @BeforeEach
    void save() {
        bank.save(folder);
        space = SkillBank.load(folder).space();
    }

    @Override
    protected ValueFunctionSpace space() {
        return space;
    }

    @Override
    protected List<Observation> observations() {
        return ToyCritics.observations();
    }

    @Test
    void comesBackTheSame(@TempDir Path other) {
        SkillBank loaded = SkillBank.load(folder);
        assertThat(loaded.catalogue().names()).containsExactly("Open", "Grasp", "Drop", "Wave");
        assertThat(loaded.skills().stream().map(skill -> skill.value().kind()))
                .containsExactly(ValueKind.MLP, ValueKind.ONNX, ValueKind.TORCHSCRIPT, ValueKind.ONNX);
        assertThat(loaded.space().embedAll(observations()))
                .isEqualTo(bank.space().embedAll(observations()));
        loaded.save(other);
        assertThat(Folders.content(other)).isEqualTo(Folders.content(folder)).hasSize(8);
    }

    @Test
    void aSkillWithoutAPolicyCanBeEmbeddedButNotRun() {
        SkillBank loaded = SkillBank.load(folder);
        assertThat(loaded.parameterSpec(WAVE).size()).isZero();
        assertThatThrownBy(() -> loaded.policy(WAVE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Wave' has a value function but no policy, so the bank can embed but not act");
        assertThatThrownBy(() -> loaded.requireCompatible(loaded.catalogue(), ToyPractice.SPEC))
                .hasMessageContaining("skills of the bank without a policy was [Wave]");
        loaded.requireCompatible(ToyPractice.SPEC);
    }

    @Test
    void anotherVersionOfACriticTakesTheOldOnesPlace() {
        TreeSet<String> before = new TreeSet<>(Folders.content(folder).keySet());
        SkillBank loaded = SkillBank.load(folder);
        loaded.with(new LearnedSkill(
                        ToyPractice.GRASP,
                        loaded.policy(ToyPractice.GRASP),
                        ToyCritics.load("dynamo.onnx", ToyCritics.spec())))
                .save(folder);
        TreeSet<String> after = new TreeSet<>(Folders.content(folder).keySet());
        assertThat(after).hasSameSizeAs(before).isNotEqualTo(before);
        assertThat(after.stream().filter(name -> name.startsWith("Grasp.value.")))
                .hasSize(1);
        assertThat(SkillBank.load(folder).catalogue()).isEqualTo(loaded.catalogue());
    }

    @Test
    void aFlippedByteOfACriticIsRefused() {
        String name = critic();
        byte[] intact = Folders.read(folder.resolve(name));
        for (int at = 0; at < intact.length; at += 97) {
            Folders.flipByte(folder.resolve(name), at);
            assertThatThrownBy(() -> SkillBank.load(folder))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("SHA-256 is ");
            Folders.write(folder.resolve(name), intact);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "Grasp.value.      | "../Grasp.value.
        "Grasp.value.      | "/etc/Grasp.value.
        "kind" : "onnx"    | "kind" : "java"
        "kind" : "onnx"    | "kind" : "torchscript"
        "meaning" : "value"| "meaning" : "logit"
        "unit" : "m"       | "unit" : "mm"
        "formatVersion" : 2| "formatVersion" : 1
        """)
    void aChangedManifestIsRefusedInOneLine(String old, String other) {
        Path manifest = folder.resolve("manifest.json");
        String text = new String(Folders.read(manifest), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        Folders.write(manifest, text.replace(old, other).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SkillBank.load(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageNotContaining("\n");
    }

    @Test
    void criticsThatAreColumnsOfOneNetworkShareItsPass() {
        SkillBank own = SkillBankTest.bank(1);
        own.with(column(own, ToyPractice.GRASP, 2))
                .with(column(own, ToyPractice.DROP, 0))
                .save(folder);
        SkillBank loaded = SkillBank.load(folder);
        SharingValueFunction grasp =
                (SharingValueFunction) loaded.skills().get(1).value();
        SharingValueFunction drop =
                (SharingValueFunction) loaded.skills().get(2).value();
        assertThat(grasp.pass()).isSameAs(drop.pass());
        List<Embedding> embedded = loaded.space().embedAll(observations());
        for (int i = 0; i < embedded.size(); i++) {
            JsonNode three = ToyCritics.expected("three").get(i);
            assertThat(embedded.get(i).get(1)).isCloseTo(three.get(2).floatValue(), within(1e-5f));
            assertThat(embedded.get(i).get(2)).isCloseTo(three.get(0).floatValue(), within(1e-5f));
        }
    }

    private static LearnedSkill column(SkillBank own, Skill skill, int column) {
        return new LearnedSkill(
                skill,
                own.policy(skill),
                ToyCritics.load("three.onnx", ToyCritics.spec("{meaning: value, column: " + column + "}")));
    }

    private String critic() {
        return Folders.content(folder).keySet().stream()
                .map(Object::toString)
                .filter(name -> name.matches("Grasp\\.value\\.[0-9a-f]{8}\\.onnx"))
                .findFirst()
                .orElseThrow();
    }
}
