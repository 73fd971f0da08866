package org.vfsruntime.planner.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.networks.store.MlpSetFile;
import org.vfsruntime.planner.calibration.PlanCalibration;
import org.vfsruntime.planner.calibration.SuccessModel;

class DynamicsFileTest {
    private static final MlpDynamicsModel FIRST = new MlpDynamicsModel(RandomNetworks.network(1, 16, List.of(12), 8));
    private static final MlpDynamicsModel SECOND = new MlpDynamicsModel(RandomNetworks.network(2, 16, List.of(9), 8));
    private static final PlanCalibration CALIBRATION =
            new PlanCalibration(List.of(0.01, 0.0234), new SuccessModel(List.of(4.0, -3.5, -0.1, 1e-3, -9.0)), 321);
    private static final DynamicsEnsemble MODEL =
            new DynamicsEnsemble(List.of(FIRST, SECOND), Optional.of(CALIBRATION));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() {
        file = folder.resolve("dynamics.safetensors");
        DynamicsFile.write(folder, MODEL, SymbolicDesk.SKILLS, Map.of("command", "vfs train dynamics"));
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(file);
        assertRejected(SymbolicDesk.SKILLS, "dynamics.safetensors");
    }

    @Test
    void aFlippedByteIsNoticedWhereverItIs() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {0, 20, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertRejected(SymbolicDesk.SKILLS, "dynamics.safetensors");
        }
    }

    @Test
    void aTruncatedFileIsNoticed() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 4));
        assertRejected(SymbolicDesk.SKILLS, "dynamics.safetensors");
    }

    @Test
    void aNetworkOfAnotherKindIsRejected() {
        MlpFile.write(file, FIRST.network(), Map.of());
        assertRejected(SymbolicDesk.SKILLS, "dynamics.format was 'missing' but must be 'dynamics/2'");
    }

    @Test
    void aSkillThatWasAddedAfterTheTrainingIsNamed() {
        List<String> more = new ArrayList<>(SymbolicDesk.SKILLS.names());
        more.add("WipeTable");
        assertRejected(
                SkillCatalogue.ofNames(more),
                "The embedding size (8) must equal the catalogue size (9)."
                        + " Maybe the dynamics model was trained before skill 'WipeTable' was added");
    }

    @Test
    void aSkillThatWasRemovedAfterTheTrainingIsNamed() {
        List<String> fewer = SymbolicDesk.SKILLS.names().subList(1, 8);
        assertRejected(
                SkillCatalogue.ofNames(fewer),
                "The embedding size (8) must equal the catalogue size (7)."
                        + " Maybe the dynamics model was trained before skill 'OpenDrawer' was removed");
    }

    @Test
    void anotherOrderOfSkillsIsRejectedWithBothLists() {
        List<String> swapped = new ArrayList<>(SymbolicDesk.SKILLS.names());
        Collections.swap(swapped, 0, 1);
        assertRejected(
                SkillCatalogue.ofNames(swapped),
                "model [OpenDrawer, CloseDrawer, PickBlue",
                "catalogue [CloseDrawer, OpenDrawer, PickBlue",
                "in order");
    }

    @Test
    void aCatalogueOfAnotherSizeCannotBeWritten() {
        SkillCatalogue one = SkillCatalogue.ofNames(List.of("Wave"));
        assertThatThrownBy(() -> DynamicsFile.write(folder, MODEL, one, Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("(8)")
                .hasMessageContaining("(1)");
    }

    @Test
    void aNoteCannotTakeANameOfTheFormat() {
        Map<String, String> notes = Map.of("dynamics.skills", "mine");
        assertThatThrownBy(() -> DynamicsFile.write(folder, MODEL, SymbolicDesk.SKILLS, notes))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("dynamics.skills");
    }

    @Test
    void whatWasWrittenIsReadBackBitForBit() {
        DynamicsEnsemble read = DynamicsFile.read(folder, SymbolicDesk.SKILLS);
        float[] z = SymbolicDesk.closed().embedding().values();
        float[] expected = new float[8];
        float[] actual = new float[8];
        for (int skill = 0; skill < 8; skill++) {
            MODEL.predict(z, new int[] {skill}, 1, expected);
            read.predict(z, new int[] {skill}, 1, actual);
            assertThat(actual).containsExactly(expected);
        }
        assertThat(read.members()).hasSize(2);
        assertThat(read.calibration()).contains(CALIBRATION);
        assertThat(MlpFile.readMetadata(file)).containsEntry("command", "vfs train dynamics");
    }

    @Test
    void aFileWithOneNetworkOfTheOlderFormatIsAnEnsembleOfOne() {
        Map<String, String> older = Map.of(
                "dynamics.format", "dynamics/1", "dynamics.skills", String.join("\n", SymbolicDesk.SKILLS.names()));
        MlpFile.write(file, FIRST.network(), older);
        DynamicsEnsemble read = DynamicsFile.read(folder, SymbolicDesk.SKILLS);
        assertThat(read.members()).hasSize(1);
        assertThat(read.calibration()).isEmpty();
    }

    @Test
    void aCalibrationThatIsNoneIsNamed() {
        for (String text :
                List.of("", "0.1;1,2,3,4,5", "0.1;1,2;7", "2;1,2,3,4,5;7", "x;1,2,3,4,5;7", "0.1;NaN,2,3,4,5;7")) {
            Map<String, String> broken = Map.of(
                    "dynamics.format",
                    "dynamics/2",
                    "dynamics.skills",
                    String.join("\n", SymbolicDesk.SKILLS.names()),
                    "dynamics.calibration",
                    text);
            MlpSetFile.write(file, List.of(FIRST.network()), broken);
            assertRejected(SymbolicDesk.SKILLS, "dynamics.safetensors: ");
        }
    }

    private void assertRejected(SkillCatalogue catalogue, String... parts) {
        assertThatThrownBy(() -> DynamicsFile.read(folder, catalogue))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }
}
