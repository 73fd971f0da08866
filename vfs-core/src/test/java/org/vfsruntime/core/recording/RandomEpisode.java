package org.vfsruntime.core.recording;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.EmbeddingGoal;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.planning.Appraisal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
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

/** An episode that never happened: every kind of everything, drawn from a seed. */
final class RandomEpisode {
    private final SplittableRandom random;
    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;
    private final List<RecordingEntry> entries = new ArrayList<>();
    private final RecordingHeader header;
    private double seconds;

    RandomEpisode(long seed, int steps) {
        random = new SplittableRandom(seed);
        catalogue = SkillCatalogue.ofNames(IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(i -> "Skill" + i)
                .toList());
        spec = new ObservationSpec(
                List.of(new Channel("joints", 1 + random.nextInt(5), "rad"), new Channel("é", 2, "m")));
        header = header(seed);
        Scene scene = scene();
        entries.add(new RecordingEntry.Appearance(scene));
        for (int step = 0; step < steps; step++) {
            step(step, scene.moving().size());
        }
        event(new EpisodeEvent.GoalReached(steps, embedding()));
        event(new EpisodeEvent.Stopped(steps, StopReason.values()[random.nextInt(8)], "ended → \"so\" <b>"));
    }

    RecordingHeader header() {
        return header;
    }

    List<RecordingEntry> entries() {
        return entries;
    }

    /** Tells a recorder everything, in order. */
    void tell(EpisodeRecorder recorder, double[] clock) {
        for (RecordingEntry entry : entries) {
            if (entry instanceof RecordingEntry.Event event) {
                clock[0] = event.seconds();
                recorder.onEvent(event.event());
            } else if (entry instanceof RecordingEntry.Frame frame) {
                recorder.onFrame(frame.frame());
            } else if (entry instanceof RecordingEntry.Truth truth) {
                recorder.truth(truth.step(), truth.satisfied());
            } else {
                recorder.appearance(((RecordingEntry.Appearance) entry).scene());
            }
        }
    }

    /** Writes the whole episode. */
    Optional<String> write(Path file) {
        double[] clock = new double[1];
        try (Recorder recorder = new Recorder(file, header, () -> clock[0])) {
            tell(recorder, clock);
            return recorder.finish(Optional.of(true));
        }
    }

    private RecordingHeader header(long seed) {
        Goal goal = random.nextBoolean()
                ? new ThresholdGoal(catalogue, Set.of(skill()), 0.9f)
                : new EmbeddingGoal(embedding(), 0.1);
        return new RecordingHeader(
                "vfs 0",
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                new RecordedWorld("symbolic", Map.of("disturb", "0.2"), 0.05, seed),
                catalogue,
                spec,
                new RecordedMind("abc", "def"),
                new RecordedPlanner("affordance", Map.of("horizon", "7"), random.nextLong()),
                goal,
                Map.of("start", "somewhere"));
    }

    private Scene scene() {
        SceneColour red = new SceneColour(1, 0, 0.25f);
        ScenePart box = new ScenePart(ScenePose.at(0.1, 0, 0), new SceneShape.Box(0.1f, 0.2f, 0.3f), red);
        ScenePart rod = new ScenePart(ScenePose.IDENTITY, new SceneShape.Cylinder(0.1f, 0.2f), red);
        ScenePart pill = new ScenePart(ScenePose.IDENTITY, new SceneShape.Capsule(0.1f, 0.2f), red);
        ScenePart floor = new ScenePart(ScenePose.IDENTITY, new SceneShape.Plane(), red);
        return new Scene(List.of(
                new SceneSolid("floor", false, ScenePose.IDENTITY, List.of(floor)),
                new SceneSolid("cube", true, ScenePose.at(1, 2, 3), List.of(box, rod)),
                new SceneSolid("arm", true, ScenePose.IDENTITY, List.of(pill))));
    }

    private void step(int step, int moving) {
        event(new EpisodeEvent.Observed(step, observation(), embedding()));
        Set<Skill> satisfied = catalogue.skills().stream()
                .filter(skill -> random.nextBoolean())
                .collect(Collectors.toSet());
        entries.add(new RecordingEntry.Truth(step, satisfied));
        List<Skill> warmStart = random.nextBoolean() ? List.of() : List.of(skill(), skill());
        event(new EpisodeEvent.Planned(step, plan(), random.nextInt(1_000_000), warmStart));
        Skill skill = skill();
        event(new EpisodeEvent.SkillStarted(step, skill, value()));
        for (int i = 0; i < 3; i++) {
            seconds += 0.05;
            entries.add(new RecordingEntry.Frame(frame(moving)));
        }
        SkillOutcome.Status status = SkillOutcome.Status.values()[random.nextInt(4)];
        event(new EpisodeEvent.SkillFinished(step, skill, new SkillOutcome(status, random.nextInt(400), "détail")));
    }

    private void event(EpisodeEvent event) {
        entries.add(new RecordingEntry.Event(seconds, event));
    }

    private SceneFrame frame(int moving) {
        List<ScenePose> poses = new ArrayList<>();
        for (int i = 0; i < moving; i++) {
            float angle = (float) random.nextDouble(6);
            float sine = (float) Math.sin(angle);
            float cosine = (float) Math.cos(angle);
            poses.add(new ScenePose((float) random.nextDouble(), -0f, 1e-40f, sine, 0, 0, cosine));
        }
        return SceneFrame.of(seconds, poses);
    }

    private PlanResult plan() {
        return switch (random.nextInt(5)) {
            case 0 -> new PlanResult.NoFiniteCandidate(random.nextLong(1000));
            case 1 -> new PlanResult.NothingApplicable("nothing");
            case 2 -> new PlanResult.DeadlineReached(random.nextLong(1000), random.nextLong(1000));
            default -> {
                List<RejectedCandidate> rejected = List.of(
                        new RejectedCandidate(candidate(), new RejectionReason.Infeasible(2, skill(), value())),
                        new RejectedCandidate(candidate(), new RejectionReason.LowerScore(random.nextDouble(0.1, 1))),
                        new RejectedCandidate(candidate(), new RejectionReason.Longer(3)),
                        new RejectedCandidate(candidate(), new RejectionReason.Tied()));
                yield new PlanResult.Planned(
                        candidate(), rejected, random.nextLong(1000), random.nextLong(9), random.nextBoolean());
            }
        };
    }

    private Candidate candidate() {
        List<Skill> skills = new ArrayList<>();
        List<Embedding> predicted = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            skills.add(skill());
            predicted.add(embedding());
        }
        return new Candidate(skills, predicted, -random.nextDouble(), appraisal());
    }

    private Optional<Appraisal> appraisal() {
        OptionalDouble success = random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble());
        OptionalInt leaves = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(5));
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Appraisal(-random.nextDouble(), random.nextDouble(), success, leaves));
    }

    private Skill skill() {
        return catalogue.get(random.nextInt(catalogue.size()));
    }

    private float value() {
        return (float) random.nextDouble();
    }

    private Embedding embedding() {
        float[] values = new float[catalogue.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value();
        }
        return Embedding.of(catalogue, values);
    }

    private Observation observation() {
        float[] values = new float[spec.size()];
        for (int i = 0; i < values.length; i++) {
            // Every bit pattern that is a finite number: the smallest, the largest, minus zero.
            float drawn = Float.intBitsToFloat(random.nextInt());
            values[i] = Float.isFinite(drawn) ? drawn : -0f;
        }
        return Observation.of(spec, values);
    }
}
