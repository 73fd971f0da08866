package org.vfsruntime.cli.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.recording.EpisodeRecorder;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordedWorld;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.Skill;

@Timeout(60)
class RecordingFolderTest {
    private static final SymbolicScenario SCENARIO = new SymbolicScenario(Fault.NONE);

    @TempDir
    private Path folder;

    private final RecordingStudio studio = new RecordingStudio("vfs test", Instant.EPOCH, RecordedMind.NONE, "vfs");

    private RecordingHeader header() {
        return studio.header(
                SCENARIO,
                new RecordedWorld("symbolic", Map.of(), 0.05, 0),
                PlannerRequest.STANDARD,
                1,
                new ThresholdGoal(
                        SCENARIO.catalogue(), Set.of(new Skill("OpenDrawer")), ThresholdGoal.DEFAULT_THRESHOLD),
                Map.of());
    }

    @Test
    void anUnexpectedFailureWhileWritingIsAProblem() {
        RecordingFolder recordings = new RecordingFolder(studio, folder, 1);
        try (EvaluationWorld world = SCENARIO.open(WorldOptions.PLAIN, Map.of());
                recordings) {
            recordings.finish(new EpisodeTape(header(), world, seconds -> new Broken()), true);
        }
        assertThat(recordings.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .contains("a recording could not be written")
                        .contains("out of paper"));
    }

    /** Cannot write, for a reason that nobody has thought of. */
    private record Broken() implements EpisodeRecorder {
        @Override
        public void onEvent(EpisodeEvent event) {}

        @Override
        public void onFrame(SceneFrame frame) {}

        @Override
        public void appearance(Scene scene) {}

        @Override
        public void truth(int step, Set<Skill> satisfied) {}

        @Override
        public void seal(Optional<Boolean> goalHolds) {}

        @Override
        public Optional<String> commit() {
            throw new IllegalStateException("out of paper");
        }

        @Override
        public void close() {}
    }
}
