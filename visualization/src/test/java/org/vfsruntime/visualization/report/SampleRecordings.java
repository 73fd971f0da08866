package org.vfsruntime.visualization.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordedPlanner;
import org.vfsruntime.core.recording.RecordedWorld;
import org.vfsruntime.core.recording.Recorder;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneColour;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePart;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** Recordings as files, made from the scripted episode or by chance. */
final class SampleRecordings {
    private static final ObservationSpec SPEC = new ObservationSpec(List.of(new Channel("nothing", 1, "1")));
    /** What must never become a part of a page. */
    static final String MARKUP = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";

    private static final SkillOutcome DONE = new SkillOutcome(SkillOutcome.Status.COMPLETED, 2, "");
    private static final double STEP_SECONDS = 3;

    private double now;

    private SampleRecordings() {}

    /** The scripted episode with a scene and its motion. */
    static RecordedEpisode scripted(Path file) {
        SampleRecordings clock = new SampleRecordings();
        List<EpisodeEvent> events = SampleEpisode.events("the cube slipped");
        try (Recorder recorder =
                clock.recorder(file, SampleEpisode.CATALOGUE, Set.of("PlaceBlueInDrawer", "CloseDrawer"))) {
            recorder.appearance(scene());
            for (EpisodeEvent event : events) {
                if (event instanceof EpisodeEvent.SkillFinished) {
                    clock.move(recorder);
                }
                recorder.onEvent(event);
                if (event instanceof EpisodeEvent.Observed observed) {
                    recorder.truth(observed.step(), truth(observed.embedding()));
                }
            }
            recorder.finish(Optional.of(true));
        }
        return RecordedEpisode.read(file);
    }

    /** Nothing but observations that crowd around a few places. */
    static RecordedEpisode crowd(Path file, int observations, long seed) {
        SampleRecordings clock = new SampleRecordings();
        SkillCatalogue catalogue = SampleEpisode.CATALOGUE;
        SplittableRandom random = new SplittableRandom(seed);
        try (Recorder recorder = clock.recorder(file, catalogue, Set.of("CloseDrawer"))) {
            for (int step = 0; step < observations; step++) {
                clock.now = step * 0.1;
                recorder.onEvent(new EpisodeEvent.Observed(step, observation(), around(catalogue, random)));
                Skill skill = catalogue.get(random.nextInt(catalogue.size()));
                recorder.onEvent(new EpisodeEvent.SkillStarted(step, skill, 0.5f));
                recorder.onEvent(new EpisodeEvent.SkillFinished(step, skill, DONE));
            }
            recorder.onEvent(new EpisodeEvent.Stopped(observations, StopReason.SKILL_BUDGET_SPENT, ""));
            recorder.finish(Optional.of(false));
        }
        return RecordedEpisode.read(file);
    }

    /** Every observation has the same values, and what people wrote tries to be markup. */
    static RecordedEpisode hostile(Path file) {
        SkillCatalogue catalogue = SkillCatalogue.ofNames(List.of("Wait", "Wonder"));
        SampleRecordings clock = new SampleRecordings();
        try (Recorder recorder = clock.recorder(file, catalogue, Set.of("Wait"))) {
            for (int step = 0; step < 3; step++) {
                clock.now = step;
                Embedding same = Embedding.of(catalogue, new float[] {0.5f, 0.25f});
                recorder.onEvent(new EpisodeEvent.Observed(step, observation(), same));
                recorder.onEvent(new EpisodeEvent.SkillStarted(step, catalogue.get(0), 0.5f));
                recorder.onEvent(new EpisodeEvent.SkillFinished(
                        step, catalogue.get(0), new SkillOutcome(SkillOutcome.Status.ABORTED, 4, MARKUP)));
            }
            recorder.onEvent(new EpisodeEvent.Stopped(3, StopReason.ROBOT_FAULT, MARKUP));
            recorder.finish(Optional.empty());
        }
        return RecordedEpisode.read(file);
    }

    /** An episode in which the robot was never observed. */
    static RecordedEpisode empty(Path file) {
        SampleRecordings clock = new SampleRecordings();
        try (Recorder recorder = clock.recorder(file, SampleEpisode.CATALOGUE, Set.of("CloseDrawer"))) {
            recorder.onEvent(new EpisodeEvent.Stopped(0, StopReason.ROBOT_FAULT, "the camera is off"));
            recorder.finish(Optional.empty());
        }
        return RecordedEpisode.read(file);
    }

    private Recorder recorder(Path file, SkillCatalogue catalogue, Set<String> goal) {
        Set<Skill> wanted = new LinkedHashSet<>();
        goal.forEach(name -> wanted.add(new Skill(name)));
        RecordingHeader header = new RecordingHeader(
                "vfs test",
                Instant.parse("2026-01-02T03:04:05Z"),
                new RecordedWorld("sample", Map.of(), 0.05, 7),
                catalogue,
                SPEC,
                RecordedMind.NONE,
                new RecordedPlanner("affordance", Map.of(), 11),
                new ThresholdGoal(catalogue, wanted, 0.9f),
                Map.of("optimal_skills", "4", "start", MARKUP));
        return new Recorder(file, header, () -> now);
    }

    /** A cube that goes round while one skill runs. */
    private void move(Recorder recorder) {
        int frames = 30;
        double from = now;
        for (int i = 1; i <= frames; i++) {
            now = from + i * STEP_SECONDS / frames;
            float x = (float) (0.5 + 0.2 * Math.cos(now));
            float y = (float) (0.2 * Math.sin(now));
            recorder.onFrame(SceneFrame.of(now, List.of(ScenePose.at(x, y, 0.03))));
        }
    }

    private static Scene scene() {
        ScenePart floor = new ScenePart(
                ScenePose.IDENTITY, new SceneShape.Box(0.6f, 0.6f, 0.01f), new SceneColour(0.7f, 0.6f, 0.4f));
        ScenePart cube = new ScenePart(
                ScenePose.IDENTITY, new SceneShape.Box(0.03f, 0.03f, 0.03f), new SceneColour(0.1f, 0.2f, 0.8f));
        ScenePart post = new ScenePart(
                ScenePose.at(0, 0.3, 0.2), new SceneShape.Capsule(0.05f, 0.15f), new SceneColour(0.5f, 0.5f, 0.5f));
        return new Scene(List.of(
                new SceneSolid("table", false, ScenePose.at(0.45, 0, -0.01), List.of(floor, post)),
                new SceneSolid("blue cube", true, ScenePose.at(0.5, 0, 0.03), List.of(cube))));
    }

    private static Set<Skill> truth(Embedding embedding) {
        Set<Skill> satisfied = new LinkedHashSet<>();
        for (Skill skill : embedding.catalogue()) {
            if (embedding.get(skill) > 0.9f) {
                satisfied.add(skill);
            }
        }
        return satisfied;
    }

    private static Embedding around(SkillCatalogue catalogue, SplittableRandom random) {
        SplittableRandom place = new SplittableRandom(random.nextInt(12));
        float[] all = new float[catalogue.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) Math.min(1, Math.max(0, place.nextDouble() + 0.08 * (random.nextDouble() - 0.5)));
        }
        return Embedding.of(catalogue, all);
    }

    private static Observation observation() {
        return Observation.of(SPEC, new float[] {0});
    }
}
