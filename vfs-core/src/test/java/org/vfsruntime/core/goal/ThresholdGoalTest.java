package org.vfsruntime.core.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

class ThresholdGoalTest {
    private static final SkillCatalogue THREE = SkillCatalogue.ofNames(List.of("Open", "Pick", "Place"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Open &", "& Open", "Open & & Pick", "Open && Pick"})
    void aMissingNameIsRejected(String text) {
        assertThatThrownBy(() -> ThresholdGoal.parse(text, THREE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("lacks a skill name")
                .hasMessageContaining("Open, Pick, Place");
    }

    @Test
    void anUnknownNameIsRejectedWithTheKnownOnes() {
        assertThatThrownBy(() -> ThresholdGoal.parse("Open & Fly", THREE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("goal names the unknown skill 'Fly': must be one of Open, Pick, Place");
    }

    @Test
    void everyFaultIsReportedAtOnce() {
        assertThatThrownBy(() -> new ThresholdGoal(THREE, Set.of(), Float.NaN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("goal was empty")
                .hasMessageContaining("goal threshold was NaN");
    }

    @Test
    void aSkillOfAnotherCatalogueIsRejected() {
        assertThatThrownBy(() -> new ThresholdGoal(THREE, Set.of(new Skill("Fly")), 0.9f))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Fly");
    }

    @Test
    void parsingKeepsTheOrderAndDropsRepetitions() {
        ThresholdGoal goal = ThresholdGoal.parse(" Place&Open & Place ", THREE);
        assertThat(goal.skills()).containsExactly(new Skill("Place"), new Skill("Open"));
        assertThat(goal.describe()).isEqualTo("Place & Open");
        assertThat(goal.threshold()).isEqualTo(ThresholdGoal.DEFAULT_THRESHOLD);
        assertThat(goal.size()).isEqualTo(3);
    }

    @Test
    void nanIsNeverReachedAndScoresNan() {
        Goal goal = ThresholdGoal.parse("Open & Pick", THREE);
        float[] z = {1, Float.NaN, 1};
        assertThat(goal.isReached(z, 0)).isFalse();
        assertThat(goal.score(z, 0)).isNaN();
    }

    @Test
    void aNanThatDoesNotMatterIsIgnored() {
        Goal goal = ThresholdGoal.parse("Open", THREE);
        assertThat(goal.score(new float[] {1, Float.NaN, 1}, 0)).isZero();
    }

    @Test
    void theScoreIsMinusTheMeanShortfall() {
        Goal goal = new ThresholdGoal(THREE, Set.of(new Skill("Open"), new Skill("Place")), 0.8f);
        float[] z = {0, 0, 0, 0.4f, 0, 0.8f, 1, 0, 1};
        assertThat(goal.score(z, 0)).isEqualTo(-1);
        assertThat(goal.score(z, 1)).isEqualTo(-0.25, within(1e-6));
        assertThat(goal.score(z, 2)).isZero();
        assertThat(goal.isReached(z, 1)).isFalse();
        assertThat(goal.isReached(z, 2)).isTrue();
    }
}
