package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;

class PlanResultTest {
    private static final Skill OPEN = SymbolicDesk.SKILLS.get(0);

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aCandidateWithoutAFiniteScoreIsRejected(double score) {
        assertThatThrownBy(() -> new Candidate(List.of(), List.of(), score))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("candidate score was " + score + " but must be finite");
    }

    @Test
    void aCandidateNeedsOnePredictionPerSkill() {
        assertThatThrownBy(() -> new Candidate(List.of(OPEN), List.of(), 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of predicted embeddings was 0");
    }

    @Test
    void aPlanHoldsAtLeastOneSkill() {
        Candidate stay = new Candidate(List.of(), List.of(), 0);
        assertThatThrownBy(() -> new PlanResult.Planned(stay, List.of(), 1, 0, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("plan was empty");
    }

    @Test
    void withoutAPlanNothingWasScored() {
        assertThat(new PlanResult.NoFiniteCandidate(5).scored()).isZero();
        assertThat(new PlanResult.NoFiniteCandidate(5).notFinite()).isEqualTo(5);
        assertThat(new PlanResult.NothingApplicable("").scored()).isZero();
        assertThat(new PlanResult.NothingApplicable("").notFinite()).isZero();
    }
}
