package org.vfsruntime.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.symbolic.SymbolicDesk;

class PlanLogTest {
    private static final Goal GOAL = ThresholdGoal.parse("OpenDrawer", SymbolicDesk.SKILLS);

    @Test
    void countsPlansThatWereCutAndThoseThatCameLate() {
        PlanLog log = new PlanLog(GOAL, 10, Optional.of(Duration.ofMillis(20)));
        log.onEvent(planned(plan(false), 3));
        log.onEvent(planned(plan(true), 21));
        log.onEvent(planned(plan(true), 26));
        log.onEvent(planned(new PlanResult.DeadlineReached(5, 0), 25));
        assertThat(log.cut()).isEqualTo(3);
        assertThat(log.late()).isEqualTo(1);
        assertThat(log.nanos()).hasSize(4);
    }

    @Test
    void withoutADeadlineNothingIsLate() {
        PlanLog log = new PlanLog(GOAL, 10, Optional.empty());
        log.onEvent(planned(plan(false), 1_000_000));
        assertThat(log.cut()).isZero();
        assertThat(log.late()).isZero();
    }

    private static EpisodeEvent planned(PlanResult result, long millis) {
        return new EpisodeEvent.Planned(0, result, millis * 1_000_000, List.of());
    }

    private static PlanResult plan(boolean partial) {
        Candidate open = new Candidate(
                List.of(SymbolicDesk.skill("OpenDrawer")),
                List.of(SymbolicDesk.closed().after(0).embedding()),
                -0.01);
        return new PlanResult.Planned(open, List.of(), 8, 0, partial);
    }
}
