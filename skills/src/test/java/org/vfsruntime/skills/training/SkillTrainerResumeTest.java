package org.vfsruntime.skills.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.skills.toy.Folders;
import org.vfsruntime.skills.toy.TinyPlan;

/** Stopping, killing and resuming never change what comes out. */
class SkillTrainerResumeTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Map<String, String> expected = Map.of();
    private static final List<Path> killed = new ArrayList<>();

    /** The uninterrupted training; copies of its folder on the way are what a kill -9 would leave. */
    @BeforeAll
    static void train() {
        Path work = shared.resolve("work");
        AtomicInteger calls = new AtomicInteger();
        expected = bank(work, shared.resolve("bank"), 1, (stage, done, total, message) -> {
            if (calls.getAndIncrement() % 8 == 7) {
                Path copy = shared.resolve("killed-" + calls.get());
                Folders.copy(work, copy);
                killed.add(copy);
            }
        });
        assertThat(expected).hasSize(7).containsKey("manifest.json");
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBankAndExperience() {
        Path work = folder.resolve("work");
        assertThat(bank(work, folder.resolve("bank"), 4, TrainingProgress.SILENT))
                .isEqualTo(expected);
        assertThat(Folders.read(work.resolve("experience.safetensors")))
                .isEqualTo(Folders.read(shared.resolve("work/experience.safetensors")));
    }

    @Test
    void anotherSeedGivesAnotherBank() {
        TrainingResult other = TinyPlan.trainer(2).train(folder.resolve("work"), "test", 2, TrainingProgress.SILENT);
        other.bank().save(folder.resolve("bank"));
        assertThat(Folders.content(folder.resolve("bank"))).isNotEqualTo(expected);
    }

    @Test
    void stoppingAtEveryReportAndResumingGivesTheSameBank() {
        Path work = folder.resolve("work");
        int stops = 0;
        Map<String, String> bank = Map.of();
        while (bank.isEmpty()) {
            AtomicInteger calls = new AtomicInteger();
            int last = stops;
            try {
                bank = bank(work, folder.resolve("bank"), 1 + stops % 3, (stage, done, total, message) -> {
                    if (calls.getAndIncrement() == last) {
                        throw new CancellationException("stopped by the test");
                    }
                });
            } catch (CancellationException e) {
                stops++;
            }
        }
        assertThat(stops).isGreaterThan(20);
        assertThat(bank).isEqualTo(expected);
    }

    @Test
    void resumingWhatAKillLeftGivesTheSameBank() {
        assertThat(killed).hasSizeGreaterThanOrEqualTo(4);
        for (Path copy : killed) {
            assertThat(bank(copy, folder.resolve(copy.getFileName()), 2, TrainingProgress.SILENT))
                    .as(copy.toString())
                    .isEqualTo(expected);
        }
    }

    @Test
    void keepsTheCommandOfTheFirstStart() {
        Folders.copy(shared.resolve("work"), folder);
        TrainingResult again = TinyPlan.trainer(1).train(folder, "another command", 1, TrainingProgress.SILENT);
        assertThat(again.bank().header().provenance().command()).isEqualTo("test");
    }

    @Test
    void refusesTheFolderOfAnotherTrainingAndNamesBothSides() {
        Folders.copy(shared.resolve("work"), folder);
        assertThatThrownBy(() -> TinyPlan.trainer(2).train(folder, "test", 1, TrainingProgress.SILENT))
                .hasMessage("work folder " + folder + " belongs to another training: plan.seed is 1 there but 2 here;"
                        + " choose another work folder, or delete this one to start afresh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "explore-0-Open-0.safetensors",
                "critic-1-Grasp.safetensors",
                "experience.safetensors",
                "value-Drop.safetensors"
            })
    void refusesADamagedFileThenRedoesIt(String name) {
        Folders.copy(shared.resolve("work"), folder);
        Path file = folder.resolve(name);
        Folders.flipByte(file, Folders.read(file).length - 3);
        assertThatThrownBy(() -> TinyPlan.trainer(1).train(folder, "test", 1, TrainingProgress.SILENT))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Delete this file and run the same command again")
                .hasMessageNotContaining("\n");
        assertThat(file.toFile().delete()).isTrue();
        assertThat(bank(folder, folder.resolve("bank"), 1, TrainingProgress.SILENT))
                .isEqualTo(expected);
    }

    /** The kernel itself says that the disk is full: the temporary file leads to /dev/full. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.json",
                "explore-1-Grasp-0.safetensors",
                "critic-0-Open.checkpoint",
                "critic-1-Drop.safetensors",
                "experience.safetensors"
            })
    void aFullDiskStopsTheTrainingWithOneLineAndItCanBeResumed(String name) throws IOException {
        assumeThat(Path.of("/dev/full")).exists();
        Files.createSymbolicLink(folder.resolve("." + name + ".part"), Path.of("/dev/full"));
        assertThatThrownBy(() -> TinyPlan.trainer(1).train(folder, "test", 2, TrainingProgress.SILENT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("No space left")
                .hasMessageNotContaining("\n");
        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(bank(folder, folder.resolve("bank"), 1, TrainingProgress.SILENT))
                .isEqualTo(expected);
    }

    @Test
    void refusesAFileOfAnotherTraining() {
        Path other = folder.resolve("other");
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> TinyPlan.trainer(2).train(other, "test", 1, (stage, done, total, message) -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        Path mine = folder.resolve("mine");
        Folders.copy(shared.resolve("work"), mine);
        String name = "explore-0-Open-0.safetensors";
        Folders.write(mine.resolve(name), Folders.read(other.resolve(name)));
        assertThatThrownBy(() -> TinyPlan.trainer(1).train(mine, "test", 1, TrainingProgress.SILENT))
                .hasMessageContaining(name)
                .hasMessageContaining("belongs to training")
                .hasMessageContaining("delete it");
    }

    @Test
    void refusesAFolderThatIsInUse() {
        Folders.copy(shared.resolve("work"), folder);
        assertThatThrownBy(() -> TinyPlan.trainer(1)
                        .train(
                                folder,
                                "test",
                                1,
                                (stage, done, total, message) ->
                                        TinyPlan.trainer(1).train(folder, "test", 1, TrainingProgress.SILENT)))
                .hasMessageContaining("is in use by another training");
    }

    private static Map<String, String> bank(Path work, Path bank, int threads, TrainingProgress progress) {
        TinyPlan.trainer(1).train(work, "test", threads, progress).bank().save(bank);
        return Folders.content(bank);
    }
}
