package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.EpisodeListenerContract;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;

class RecorderTest extends EpisodeListenerContract {
    private static final RecordingHeader HEADER = new RecordingHeader(
            "vfs test",
            Instant.EPOCH,
            new RecordedWorld("symbolic", Map.of(), 0.05, 1),
            SymbolicDesk.SKILLS,
            SymbolicDesk.SPEC,
            RecordedMind.NONE,
            new RecordedPlanner("exact", Map.of(), 2),
            new ThresholdGoal(SymbolicDesk.SKILLS, Set.of(SymbolicDesk.skill("OpenDrawer")), 0.9f),
            Map.of());

    @TempDir
    private Path folder;

    private final AtomicInteger files = new AtomicInteger();

    @Override
    protected EpisodeListener listener() {
        Recorder recorder = new Recorder(folder.resolve("kit" + files.incrementAndGet()), HEADER, () -> 0);
        return event -> {
            recorder.onEvent(event);
            assertThat(recorder.problem()).isEmpty();
            if (event instanceof EpisodeEvent.Stopped) {
                assertThat(recorder.finish(Optional.empty())).isEmpty();
                recorder.close();
            }
        };
    }

    @Test
    void whatWasToldBeforeASkillStartedSurvivesAProcessThatIsKilled() {
        Path file = folder.resolve("episode.vfsrec");
        Recorder recorder = new Recorder(file, HEADER, () -> 0);
        List<EpisodeEvent> told = wholeEpisode().subList(0, 3);
        told.forEach(recorder::onEvent);
        // Neither finished nor closed: this is what a killed process leaves.
        RecordedEpisode left = RecordedEpisode.read(folder.resolve(".episode.vfsrec.part"));
        assertThat(left.events().stream().map(RecordingEntry.Event::event)).isEqualTo(told);
        assertThat(left.ending()).isEqualTo(new RecordingEnding.Truncated(4));
        assertThat(left.stopped()).isEmpty();
        assertThat(left.goalHolds()).isEmpty();
        assertThat(file).doesNotExist();
        recorder.close();
    }

    @Test
    void closingWithoutFinishingKeepsWhatThereIs() {
        try (Recorder recorder = new Recorder(folder.resolve("x"), HEADER, () -> 0)) {
            wholeEpisode().forEach(recorder::onEvent);
        }
        assertThat(RecordedEpisode.read(folder.resolve(".x.part")).events())
                .hasSize(wholeEpisode().size());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskStopsTheRecordingAndNotTheEpisode() throws IOException {
        // The kernel's own full device stands where the recording would be.
        Files.createSymbolicLink(folder.resolve(".full.part"), Path.of("/dev/full"));
        try (Recorder recorder = new Recorder(folder.resolve("full"), HEADER, () -> 0)) {
            assertThatCode(() -> wholeEpisode().forEach(recorder::onEvent)).doesNotThrowAnyException();
            assertThat(recorder.finish(Optional.of(true)))
                    .hasValueSatisfying(line -> assertThat(line)
                            .contains("full could not be written: No space left on device")
                            .doesNotContain("\n"));
        }
        assertThat(folder.resolve("full")).doesNotExist();
        Files.delete(folder.resolve(".full.part"));
    }

    @Test
    void eventsOfAnotherRobotAreAProblemAndNoException() {
        SkillCatalogue other = SkillCatalogue.ofNames(List.of("Wave"));
        try (Recorder recorder = new Recorder(folder.resolve("x"), HEADER, () -> 0)) {
            recorder.onEvent(new EpisodeEvent.GoalReached(0, Embedding.of(other, new float[] {1})));
            assertThat(recorder.problem())
                    .hasValueSatisfying(line -> assertThat(line).contains("must equal those"));
            recorder.onEvent(new EpisodeEvent.Stopped(0, StopReason.CANCELLED, ""));
        }
        assertThat(RecordedEpisode.read(folder.resolve(".x.part")).events()).isEmpty();
    }

    @Test
    void saysWhichFolderCannotBeWrittenTo() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        Path below = folder.resolve("file/episode");
        assertThatThrownBy(() -> new Recorder(below, HEADER, () -> 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(below + " could not be written");
    }

    @Test
    void timeNeverGoesBack() {
        double[] clock = {1};
        Path file = folder.resolve("x");
        try (Recorder recorder = new Recorder(file, HEADER, () -> clock[0])) {
            List<EpisodeEvent> events = wholeEpisode();
            recorder.onEvent(events.get(0));
            recorder.onFrame(SceneFrame.of(0.5, List.of()));
            clock[0] = 0.25;
            events.subList(1, events.size()).forEach(recorder::onEvent);
            recorder.finish(Optional.empty());
        }
        RecordedEpisode read = RecordedEpisode.read(file);
        assertThat(read.ending().isWhole()).isTrue();
        assertThat(read.frameCount()).isZero();
        assertThat(read.events())
                .allSatisfy(event -> assertThat(event.seconds()).isEqualTo(1));
    }

    @Test
    void aLongDetailIsCutWithAMark() {
        Path file = folder.resolve("x");
        try (Recorder recorder = new Recorder(file, HEADER, () -> 0)) {
            recorder.onEvent(new EpisodeEvent.Stopped(0, StopReason.ROBOT_FAULT, "é".repeat(100_000)));
            recorder.finish(Optional.empty());
        }
        String detail = RecordedEpisode.read(file).stopped().orElseThrow().detail();
        assertThat(detail).startsWith("éé").endsWith("… (cut)");
        assertThat(detail.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeBetween(4000, 4096);
    }

    @Test
    void recordersInSeveralThreadsWriteTheSameBytes() throws Exception {
        Path alone = folder.resolve("alone");
        new RandomEpisode(21, 6).write(alone);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Path>> written = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                Path file = folder.resolve("t" + i);
                written.add(threads.submit(() -> {
                    new RandomEpisode(21, 6).write(file);
                    return file;
                }));
            }
            for (Future<Path> file : written) {
                assertThat(Files.mismatch(alone, file.get())).isEqualTo(-1);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
