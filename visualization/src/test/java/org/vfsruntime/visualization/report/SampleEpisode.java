package org.vfsruntime.visualization.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** A scripted episode: open, pick, (slip, pick again,) place, close. */
final class SampleEpisode {
    static final SkillCatalogue CATALOGUE = SkillCatalogue.ofNames(List.of(
            "OpenDrawer",
            "CloseDrawer",
            "PickBlue",
            "PickRed",
            "PlaceBlueInDrawer",
            "PlaceRedInDrawer",
            "PlaceBlueOnCounter",
            "PlaceRedOnCounter"));

    private static final List<String> RUN =
            List.of("OpenDrawer", "PickBlue", "PickBlue", "PlaceBlueInDrawer", "CloseDrawer");
    private static final float[][] VALUES = {
        {0.36f, 0.99f, 0.41f, 0.44f, 0.02f, 0.01f, 0.03f, 0.00f},
        {0.98f, 0.38f, 0.43f, 0.40f, 0.02f, 0.02f, 0.01f, 0.02f},
        {0.97f, 0.40f, 0.37f, 0.42f, 0.05f, 0.01f, 0.06f, 0.01f},
        {0.99f, 0.03f, 0.98f, 0.01f, 0.45f, 0.02f, 0.47f, 0.03f},
        {0.98f, 0.39f, 0.33f, 0.41f, 0.97f, 0.02f, 0.02f, 0.01f},
        {0.35f, 0.98f, 0.04f, 0.43f, 0.96f, 0.01f, 0.02f, 0.02f}
    };
    private static final ObservationSpec SPEC = new ObservationSpec(List.of(new Channel("nothing", 1, "1")));

    private SampleEpisode() {}

    static EpisodeReport report() {
        EpisodeReport report = new EpisodeReport();
        events("the cube slipped").forEach(report::onEvent);
        return report;
    }

    static List<EpisodeEvent> events(String detail) {
        List<EpisodeEvent> events = new ArrayList<>();
        for (int step = 0; step < RUN.size(); step++) {
            Skill skill = new Skill(RUN.get(step));
            boolean slipped = step == 1;
            events.add(new EpisodeEvent.Observed(step, observation(), embedding(step)));
            events.add(new EpisodeEvent.Planned(step, plan(step), 3_400_000L + step));
            events.add(
                    new EpisodeEvent.SkillStarted(step, skill, embedding(step).get(skill)));
            events.add(new EpisodeEvent.SkillFinished(
                    step,
                    skill,
                    new SkillOutcome(
                            slipped ? SkillOutcome.Status.ABORTED : SkillOutcome.Status.COMPLETED,
                            84 + step,
                            slipped ? detail : "")));
        }
        events.add(new EpisodeEvent.Observed(RUN.size(), observation(), embedding(RUN.size())));
        events.add(new EpisodeEvent.GoalReached(RUN.size(), embedding(RUN.size())));
        events.add(new EpisodeEvent.Stopped(RUN.size(), StopReason.GOAL_REACHED, "goal reached"));
        return events;
    }

    private static Embedding embedding(int step) {
        return Embedding.of(CATALOGUE, VALUES[step]);
    }

    private static Observation observation() {
        return Observation.of(SPEC, new float[] {0});
    }

    private static PlanResult plan(int step) {
        List<Skill> rest = RUN.subList(step, RUN.size()).stream()
                .distinct()
                .map(Skill::new)
                .toList();
        List<Embedding> predicted = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            predicted.add(embedding(RUN.size() - rest.size() + i + 1));
        }
        Candidate best = new Candidate(rest, predicted, -0.004);
        Candidate worse = new Candidate(List.of(new Skill("PickRed")), List.of(embedding(step)), -0.487);
        List<Skill> detour = new ArrayList<>(List.of(new Skill("PickBlue"), new Skill("PlaceBlueOnCounter")));
        detour.addAll(rest);
        List<Embedding> longer = new ArrayList<>(List.of(embedding(step), embedding(step)));
        longer.addAll(predicted);
        List<RejectedCandidate> rejected = Stream.of(new Candidate(detour, longer, -0.0041), worse)
                .map(other -> new RejectedCandidate(other, RejectionReason.of(other, best, embedding(step))))
                .toList();
        return new PlanResult.Planned(best, rejected, 1_208, step, false);
    }
}
