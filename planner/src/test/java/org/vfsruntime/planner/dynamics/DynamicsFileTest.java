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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.networks.store.MlpFile;

class DynamicsFileTest {
    private static final MlpDynamicsModel MODEL = new MlpDynamicsModel(RandomNetworks.network(1, 16, List.of(12), 8));

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
        MlpFile.write(file, MODEL.network(), Map.of());
        assertRejected(SymbolicDesk.SKILLS, "dynamics.format was 'missing' but must be 'dynamics/1'");
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
        MlpDynamicsModel read = DynamicsFile.read(folder, SymbolicDesk.SKILLS);
        float[] z = SymbolicDesk.closed().embedding().values();
        float[] expected = new float[8];
        float[] actual = new float[8];
        for (int skill = 0; skill < 8; skill++) {
            MODEL.predict(z, new int[] {skill}, 1, expected);
            read.predict(z, new int[] {skill}, 1, actual);
            assertThat(actual).containsExactly(expected);
        }
        assertThat(MlpFile.readMetadata(file)).containsEntry("command", "vfs train dynamics");
    }

    private void assertRejected(SkillCatalogue catalogue, String... parts) {
        assertThatThrownBy(() -> DynamicsFile.read(folder, catalogue))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("\n");
    }
}
