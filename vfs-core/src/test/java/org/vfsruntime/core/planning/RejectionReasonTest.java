package org.vfsruntime.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;

class RejectionReasonTest {
    private static final Embedding NOW = SymbolicDesk.closed().embedding();

    @Test
    void aSkillThatIsNotPossibleWhereItWouldRunIsTheReason() {
        Candidate best = candidate(-0.1, "OpenDrawer");
        Candidate rejected = candidate(-0.5, "OpenDrawer", "PickBlue", "PickRed");
        assertThat(RejectionReason.of(rejected, best, NOW))
                .isEqualTo(new RejectionReason.Infeasible(2, SymbolicDesk.skill("PickRed"), 0))
                .extracting(RejectionReason::describe)
                .isEqualTo("PickRed is not possible at step 3 (value 0.00)");
    }

    @Test
    void whatTheChosenOneSharesIsNoReason() {
        Candidate best = candidate(-0.1, "PlaceBlueInDrawer");
        Candidate rejected = candidate(-0.5, "PlaceRedInDrawer");
        assertThat(RejectionReason.of(rejected, best, NOW)).isEqualTo(new RejectionReason.LowerScore(0.4));
    }

    @Test
    void aLowerScoreIsSaidWithItsDifference() {
        Candidate best = candidate(-0.25, "OpenDrawer");
        assertThat(RejectionReason.of(candidate(-0.5, "PickBlue"), best, NOW).describe())
                .isEqualTo("score lower by 0.250");
        assertThat(new RejectionReason.LowerScore(1e-4).describe()).isEqualTo("score lower by 0.0001");
    }

    @Test
    void ofTwoThatAreAsGoodTheLongerOneLoses() {
        Candidate best = candidate(-0.1, "OpenDrawer");
        assertThat(RejectionReason.of(candidate(-0.1001, "OpenDrawer", "PickBlue"), best, NOW))
                .isEqualTo(new RejectionReason.Longer(1));
        assertThat(new RejectionReason.Longer(1).describe()).isEqualTo("no better and 1 skill longer");
        assertThat(new RejectionReason.Longer(2).describe()).isEqualTo("no better and 2 skills longer");
    }

    @Test
    void ofTwoThatAreEqualTheFirstOneIsKept() {
        assertThat(RejectionReason.of(candidate(-0.1, "PickBlue"), candidate(-0.1, "OpenDrawer"), NOW))
                .isEqualTo(new RejectionReason.Tied())
                .extracting(RejectionReason::describe)
                .isEqualTo("equal; the first one found is kept");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aDifferenceOfScoresIsPositiveAndFinite(double by) {
        assertThatThrownBy(() -> new RejectionReason.LowerScore(by))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("difference of scores was " + by);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new RejectionReason.Longer(0)).hasMessageContaining("bySkills was 0");
        assertThatThrownBy(() -> new RejectionReason.Infeasible(-1, SymbolicDesk.skill("PickRed"), Float.NaN))
                .hasMessageContaining("step was -1")
                .hasMessageContaining("value was NaN");
    }

    private static Candidate candidate(double score, String... names) {
        List<Skill> skills = Arrays.stream(names).map(SymbolicDesk::skill).toList();
        List<Embedding> predicted = new ArrayList<>();
        SymbolicDesk desk = SymbolicDesk.closed();
        for (Skill skill : skills) {
            desk = desk.after(SymbolicDesk.SKILLS.indexOf(skill));
            predicted.add(desk.embedding());
        }
        return new Candidate(skills, predicted, score);
    }
}
