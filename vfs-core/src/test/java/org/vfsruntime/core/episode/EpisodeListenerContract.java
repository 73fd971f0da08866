package org.vfsruntime.core.episode;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.planning.RejectionReason;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;

/** What every {@link EpisodeListener} must do: accept whatever an episode may hold. */
public abstract class EpisodeListenerContract {
    /** @return a listener that is told one episode */
    protected abstract EpisodeListener listener();

    @Test
    void acceptsAWholeEpisode() {
        assertAccepted(wholeEpisode());
    }

    @Test
    void acceptsEveryReasonForStoppingAtOnce() {
        for (StopReason reason : StopReason.values()) {
            assertAccepted(List.of(new EpisodeEvent.Stopped(0, reason, "at once")));
        }
    }

    @Test
    void acceptsEveryKindOfPlanResult() {
        List<PlanResult> results = List.of(
                new PlanResult.NoFiniteCandidate(7),
                new PlanResult.NothingApplicable("every value is low"),
                new PlanResult.DeadlineReached(3, 4));
        for (PlanResult result : results) {
            List<EpisodeEvent> events = new ArrayList<>();
            events.add(observed(0, SymbolicDesk.closed()));
            events.add(new EpisodeEvent.Planned(0, result, 1_000));
            events.add(new EpisodeEvent.Stopped(0, StopReason.NOTHING_APPLICABLE, "no plan"));
            assertAccepted(events);
        }
    }

    @Test
    void acceptsEveryOutcomeOfASkill() {
        Skill skill = SymbolicDesk.SKILLS.get(0);
        List<EpisodeEvent> events = new ArrayList<>();
        int step = 0;
        for (SkillOutcome.Status status : SkillOutcome.Status.values()) {
            events.add(new EpisodeEvent.SkillStarted(step, skill, 0.6f));
            events.add(new EpisodeEvent.SkillFinished(step++, skill, new SkillOutcome(status, 5, "")));
        }
        events.add(new EpisodeEvent.Stopped(step, StopReason.CANCELLED, "cancelled by the operator"));
        assertAccepted(events);
    }

    /** @return the events of an episode that opens the drawer */
    protected static List<EpisodeEvent> wholeEpisode() {
        SymbolicDesk before = SymbolicDesk.closed();
        SymbolicDesk after = before.after(0);
        Skill open = SymbolicDesk.SKILLS.get(0);
        Skill pick = SymbolicDesk.SKILLS.get(2);
        Embedding reached = after.embedding();
        PlanResult planned = new PlanResult.Planned(
                new Candidate(List.of(open), List.of(reached), -0.01),
                List.of(new RejectedCandidate(
                        new Candidate(List.of(pick), List.of(before.after(2).embedding()), -0.4),
                        new RejectionReason.LowerScore(0.39))),
                16,
                0,
                false);
        return List.of(
                observed(0, before),
                new EpisodeEvent.Planned(0, planned, 2_000_000),
                new EpisodeEvent.SkillStarted(0, open, SymbolicDesk.DOABLE),
                new EpisodeEvent.SkillFinished(0, open, new SkillOutcome(SkillOutcome.Status.COMPLETED, 20, "")),
                observed(1, after),
                new EpisodeEvent.GoalReached(1, reached),
                new EpisodeEvent.Stopped(1, StopReason.GOAL_REACHED, "goal reached in 1 skill"));
    }

    private static EpisodeEvent observed(int step, SymbolicDesk desk) {
        return new EpisodeEvent.Observed(step, desk.observation(), desk.embedding());
    }

    private void assertAccepted(List<EpisodeEvent> events) {
        EpisodeListener listener = listener();
        assertThatCode(() -> events.forEach(listener::onEvent)).doesNotThrowAnyException();
    }
}
