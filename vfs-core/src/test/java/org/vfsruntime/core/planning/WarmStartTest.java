package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;

class WarmStartTest {
    private static final Skill FIRST = SymbolicDesk.SKILLS.get(0);
    private static final Skill SECOND = SymbolicDesk.SKILLS.get(1);

    @Test
    void theRestOfThePlanIsLeftAfterItsFirstSkill() {
        assertThat(WarmStart.after(plan(FIRST, SECOND, FIRST), FIRST)).containsExactly(SECOND, FIRST);
        assertThat(WarmStart.after(plan(FIRST), FIRST)).isEmpty();
    }

    @Test
    void nothingIsLeftAfterADetourOrWithoutAPlan() {
        assertThat(WarmStart.after(plan(FIRST, SECOND), SECOND)).isEmpty();
        assertThat(WarmStart.after(new PlanResult.NothingApplicable("all is done"), FIRST))
                .isEmpty();
    }

    @Test
    void anEventTellsWhetherThePlanWasKept() {
        assertThat(new EpisodeEvent.Planned(1, plan(SECOND), 5, List.of(SECOND)).keepsPlan())
                .isTrue();
        assertThat(new EpisodeEvent.Planned(1, plan(SECOND), 5, List.of(FIRST)).keepsPlan())
                .isFalse();
        assertThat(new EpisodeEvent.Planned(0, plan(SECOND), 5).keepsPlan()).isFalse();
    }

    private static PlanResult plan(Skill... skills) {
        List<Skill> sequence = List.of(skills);
        Candidate best = new Candidate(
                sequence,
                Collections.nCopies(skills.length, SymbolicDesk.closed().embedding()),
                0);
        return new PlanResult.Planned(best, List.of(), 1, 0, false);
    }
}
