package org.vfsruntime.skills.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.networks.store.IntTensor;
import org.vfsruntime.networks.store.Tensor;
import org.vfsruntime.networks.store.TensorBundle;
import org.vfsruntime.skills.toy.Folders;

class ExperienceTest {
    private static final List<String> SKILLS = List.of("A", "B");

    @TempDir
    Path folder;

    private final Experience experience = Experience.of(
            SKILLS,
            1,
            List.of(
                    row(0, new Trial(true, 3, Status.COMPLETED), 5),
                    row(1, new Trial(false, 0, Status.REFUSED), 5),
                    row(0, new Trial(true, 0, Status.COMPLETED), 6),
                    row(1, new Trial(false, 9, Status.ABORTED), 6)));

    @Test
    void comesBackFromDisk() {
        Path file = folder.resolve("experience.safetensors");
        experience.write(file, Map.of("note", "x"));
        Experience read = Experience.read(file);
        assertThat(read.toTensors(Map.of())).isEqualTo(experience.toTensors(Map.of()));
        assertThat(read.states()).isEqualTo(2);
        assertThat(read.success(0)).isTrue();
        assertThat(read.satisfied(0)).isFalse();
        assertThat(read.refused(1)).isTrue();
        assertThat(read.satisfied(2)).isTrue();
        assertThat(read.ticks(3)).isEqualTo(9);
        assertThat(read.episode(read.row(1, 1))).isEqualTo(6);
        assertThat(read.discountedSuccess(0, 0.5)).isCloseTo(0.125, within(1e-12));
        assertThat(read.discountedSuccess(3, 0.5)).isZero();
    }

    @Test
    void concatenationKeepsTheOrder() {
        Experience twice = Experience.concatenate(List.of(experience, experience));
        assertThat(twice.states()).isEqualTo(4);
        assertThat(twice.refused(5)).isTrue();
        float[] target = new float[3];
        twice.copyObservation(4, target, 1);
        assertThat(target).containsExactly(0, 7, 0);
    }

    @Test
    void theFirstStatesCanBeTakenAlone() {
        Experience one = experience.first(1);
        assertThat(one.states()).isEqualTo(1);
        assertThat(one.ticks(0)).isEqualTo(3);
        assertThat(one.refused(1)).isTrue();
        assertThat(one.episode(0)).isEqualTo(5);
        assertThat(experience.first(7)).isSameAs(experience);
        assertThatThrownBy(() -> experience.first(0)).hasMessageContaining("states was 0 but must be ≥ 1");
    }

    @Test
    void refusesAFlippedByte() {
        Path file = folder.resolve("experience.safetensors");
        experience.write(file, Map.of());
        Folders.flipByte(file, Folders.read(file).length - 1);
        assertThatThrownBy(() -> Experience.read(file)).hasMessageContaining("SHA-256");
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertBroken("success", 0, 2);
        assertBroken("ticks", 1, -1);
        assertBroken("status", 2, 4);
        assertBroken("skill", 3, 0);
        assertBroken("episode", 3, 7);
    }

    @Test
    void refusesHalfAState() {
        assertThatThrownBy(() -> Experience.of(SKILLS, 1, List.of(row(0, new Trial(true, 0, Status.COMPLETED), 0))))
                .hasMessageContaining("number of rows was 1 but must be a multiple of the number of skills 2");
    }

    @Test
    void refusesAMissingTensor() {
        Map<String, Tensor> tensors =
                new LinkedHashMap<>(experience.toTensors(Map.of()).tensors());
        tensors.remove("ticks");
        TensorBundle bundle =
                new TensorBundle(tensors, experience.toTensors(Map.of()).metadata());
        assertThatThrownBy(() -> Experience.fromTensors(bundle)).hasMessageContaining("'ticks' was missing");
    }

    private void assertBroken(String name, int row, int value) {
        TensorBundle sound = experience.toTensors(Map.of());
        int[] column = sound.ints(name).values();
        column[row] = value;
        Map<String, Tensor> tensors = new LinkedHashMap<>(sound.tensors());
        tensors.put(name, new IntTensor(List.of(4), column));
        assertThatThrownBy(() -> Experience.fromTensors(new TensorBundle(tensors, sound.metadata())))
                .hasMessageContaining(name + " " + value)
                .hasMessageContaining("row " + row);
    }

    private static ExperienceRow row(int skill, Trial trial, int episode) {
        return new ExperienceRow(new float[] {7}, skill, trial, new float[] {8}, episode, 0);
    }
}
