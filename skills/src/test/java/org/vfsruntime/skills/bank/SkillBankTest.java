package org.vfsruntime.skills.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.skills.policy.Critic;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.policy.Networks;
import org.vfsruntime.skills.policy.SearchConfig;
import org.vfsruntime.skills.toy.Folders;
import org.vfsruntime.skills.toy.ToyPractice;
import org.vfsruntime.skills.value.LearnedValueFunction;

class SkillBankTest {
    @TempDir
    Path folder;

    private final SkillBank bank = bank(1);

    @BeforeEach
    void save() {
        bank.save(folder);
    }

    @Test
    void comesBackTheSame() {
        SkillBank loaded = SkillBank.load(folder);
        Observation observation = Observation.of(ToyPractice.SPEC, new float[] {0.1f, 1, 0.3f, -0.2f, 0.5f});
        assertThat(loaded.header()).isEqualTo(bank.header());
        assertThat(loaded.catalogue()).isEqualTo(ToyPractice.CATALOGUE);
        assertThat(loaded.space().embed(observation)).isEqualTo(bank.space().embed(observation));
        for (Skill skill : ToyPractice.CATALOGUE) {
            assertThat(loaded.policy(skill).parameters(observation))
                    .containsExactly(bank.policy(skill).parameters(observation));
            assertThat(loaded.parameterSpec(skill)).isEqualTo(bank.parameterSpec(skill));
        }
        loaded.requireCompatible(new ToyPractice());
        loaded.requireCompatible(ToyPractice.CATALOGUE, ToyPractice.SPEC);
    }

    @Test
    void equalBanksGiveEqualBytes(@TempDir Path other) {
        SkillBank.load(folder).save(other);
        assertThat(Folders.content(other)).isEqualTo(Folders.content(folder)).hasSize(7);
    }

    @Test
    void namesBothSidesWhenTheRobotDiffers() {
        SkillCatalogue reordered = SkillCatalogue.ofNames(List.of("Grasp", "Open", "Drop"));
        ObservationSpec other = new ObservationSpec(List.of(new Channel("camera", 5, "1")));
        assertThatThrownBy(() -> bank.requireCompatible(reordered, other))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("[Open, Grasp, Drop] but must equal [Grasp, Open, Drop]")
                .hasMessageContaining("lid")
                .hasMessageContaining("camera")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open.value.safetensors", "Grasp.policy.safetensors", "Drop.policy.safetensors"})
    void refusesAFlippedByteAnywhere(String name) {
        byte[] intact = Folders.read(folder.resolve(name));
        for (int at = 0; at < intact.length; at += 397) {
            Folders.flipByte(folder.resolve(name), at);
            assertRefused().hasMessageContaining(name).hasMessageContaining("SHA-256 is ");
            Folders.write(folder.resolve(name), intact);
        }
        assertThat(SkillBank.load(folder).catalogue()).isEqualTo(ToyPractice.CATALOGUE);
    }

    @Test
    void refusesATruncatedOrMissingFile() throws IOException {
        Path file = folder.resolve("Open.policy.safetensors");
        byte[] intact = Folders.read(file);
        Folders.write(file, Arrays.copyOf(intact, intact.length - 1));
        assertRefused()
                .hasMessageContaining(
                        "it has " + (intact.length - 1) + " bytes but the manifest says " + intact.length);
        Files.delete(file);
        assertRefused().hasMessageContaining("there is no such file but the manifest names it");
    }

    @Test
    void refusesAnotherVersionBeforeAnythingElse() {
        edit("\"formatVersion\" : 1", "\"formatVersion\" : 3, \"new\" : {}");
        assertRefused().hasMessageContaining("format version (3) must equal this program's (1 or 2)");
    }

    @Test
    void refusesReorderedSkills() {
        edit("[ \"Open\", \"Grasp\", \"Drop\" ]", "[ \"Grasp\", \"Open\", \"Drop\" ]");
        assertRefused()
                .hasMessageContaining("weight file 0 was Open.value.safetensors but must be Grasp.value.safetensors");
    }

    @Test
    void namesOnlyTheFirstSkillThatWasMoved() {
        edit("[ \"Open\", \"Grasp\", \"Drop\" ]", "[ \"Drop\", \"Grasp\", \"Open\" ]");
        assertRefused().hasMessageContaining("weight file 0").hasMessageNotContaining("weight file 1");
    }

    @Test
    void refusesAFlippedByteAnywhereInTheManifest() {
        Path manifest = folder.resolve("manifest.json");
        byte[] intact = Folders.read(manifest);
        for (int at = 0; at < intact.length; at++) {
            Folders.flipByte(manifest, at);
            assertRefused().as("byte %d", at).hasMessageContaining(folder.toString());
            Folders.write(manifest, intact);
        }
        assertThat(SkillBank.load(folder).header()).isEqualTo(bank.header());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "discount" : 0.98 | "discount" : 0.97
        train --quick     | train --quack
        "seed" : 1        | "seed" : 2
        """)
    void refusesAManifestThatWasChangedToSomethingPossible(String old, String other) {
        edit(old, other);
        assertRefused().hasMessageContaining("its seal is ").hasMessageContaining(" but its SHA-256 is ");
    }

    @Test
    void refusesAManifestWithoutItsSeal() {
        write(text().replaceAll(",\\s*\"seal\" : \"\\w+\"", ""));
        assertRefused().hasMessageContaining("its seal is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Open", "/etc/Open", "a/../Open", "..", "Open\\\\u0000"})
    void refusesNamesThatLeaveTheFolder(String name) {
        edit("\"Open.value.safetensors\"", "\"" + name + ".value.safetensors\"");
        assertRefused().hasMessageContaining("manifest");
    }

    @Test
    void refusesWeightsOfAnotherSizeEvenWithAMatchingHash() throws IOException {
        Path file = folder.resolve("Open.value.safetensors");
        long oldSize = Files.size(file);
        String oldHash = ContentHash.of(file, oldSize);
        MlpFile.write(file, Networks.random(9, List.of(4), 1), Map.of());
        edit(oldHash, ContentHash.of(file, Files.size(file)));
        edit("\"bytes\" : " + oldSize, "\"bytes\" : " + Files.size(file));
        assertRefused()
                .hasMessageContaining("observation size of a value function was 9 but must equal the spec's (5)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"formatVersion\" : 1}",
                "{\"formatVersion\" : \"1\"}",
                "{\"formatVersion\" : 1, \"formatVersion\" : 1}"
            })
    void refusesAManifestThatIsNone(String text) {
        Folders.write(folder.resolve("manifest.json"), text.getBytes(StandardCharsets.UTF_8));
        assertRefused().hasMessageContaining("manifest.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1.5", "0", "null", "\"0.98\\n\""})
    void refusesADiscountOutOfRange(String value) {
        edit("\"discount\" : 0.98", "\"discount\" : " + value);
        assertRefused().hasMessageContaining("manifest.json");
    }

    @Test
    void refusesAnAbsurdManifestWithoutReadingItAll() {
        Folders.write(folder.resolve("manifest.json"), new byte[3 << 20]);
        assertRefused().hasMessageContaining("has more than 1048576 bytes");
    }

    @Test
    void refusesAnAbsurdSizeOfWeights() {
        String manifest = text();
        int at = manifest.indexOf("\"bytes\" : ");
        int end = manifest.indexOf(',', at);
        write(manifest.substring(0, at) + "\"bytes\" : 99999999999" + manifest.substring(end));
        assertRefused().hasMessageContaining("99999999999");
    }

    @Test
    void saysWhatIsMissingInAnEmptyFolder(@TempDir Path empty) {
        assertThatThrownBy(() -> SkillBank.load(empty))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manifest.json is missing");
    }

    /** The kernel itself says that the disk is full: the temporary file leads to /dev/full. */
    @ParameterizedTest
    @ValueSource(strings = {"Open.value.safetensors", "manifest.json"})
    void aFullDiskLeavesTheWholeOldBankAlone(String name) throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        var before = Folders.content(folder);
        Path staging = Files.createDirectory(folder.resolve(".saving"));
        Files.createSymbolicLink(staging.resolve("." + name + ".part"), Path.of("/dev/full"));
        assertThatThrownBy(() -> bank(2).save(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("No space left")
                .hasMessageNotContaining("\n");
        assertThat(Folders.content(folder)).isEqualTo(before);
        assertThat(staging).doesNotExist();
    }

    @Test
    void refusesPoliciesThatSearchDifferently() {
        List<LearnedSkill> skills = new ArrayList<>(bank.skills());
        LearnedSkill last = skills.remove(2);
        LearnedPolicy policy =
                new LearnedPolicy(last.policy().critic(), last.policy().box().spec(), new SearchConfig(1, 8, 4));
        skills.add(new LearnedSkill(last.skill(), policy, last.value()));
        assertThatThrownBy(() -> new SkillBank(bank.header(), skills)).hasMessageContaining("search of the policy");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused() {
        return assertThatThrownBy(() -> SkillBank.load(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageNotContaining("\n");
    }

    private void edit(String old, String other) {
        String manifest = text();
        assertThat(manifest).contains(old);
        int at = manifest.indexOf(old);
        write(manifest.substring(0, at) + other + manifest.substring(at + old.length()));
    }

    private String text() {
        return new String(Folders.read(folder.resolve("manifest.json")), StandardCharsets.UTF_8);
    }

    private void write(String manifest) {
        Folders.write(folder.resolve("manifest.json"), manifest.getBytes(StandardCharsets.UTF_8));
    }

    static SkillBank bank(long seed) {
        List<LearnedSkill> skills = new ArrayList<>();
        ToyPractice practice = new ToyPractice();
        for (Skill skill : ToyPractice.CATALOGUE) {
            ParameterSpec spec = practice.parameterSpec(skill);
            Critic critic = new Critic(Networks.random(5 + spec.size(), List.of(6), seed + 1), 5, spec);
            skills.add(new LearnedSkill(
                    skill,
                    new LearnedPolicy(critic, spec, SearchConfig.DEFAULT),
                    new LearnedValueFunction(Networks.random(5, List.of(6), seed + 2))));
        }
        BankHeader header = new BankHeader("toy", 0.05, 0.98, ToyPractice.SPEC, new Provenance(seed, "train --quick"));
        return new SkillBank(header, skills);
    }
}
