package org.vfsruntime.sim.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;

class FunctionalModelTest {
    private static final FunctionalState USUAL = new FunctionalState(false, CubePlace.TABLE, CubePlace.TABLE);

    @Test
    void bothCubesInTheClosedDrawerNeedSixSkills() {
        Set<Skill> goal =
                Set.of(DeskSkills.PLACE_BLUE_IN_DRAWER, DeskSkills.PLACE_RED_IN_DRAWER, DeskSkills.CLOSE_DRAWER);
        assertThat(FunctionalModel.optimalSkills(USUAL, goal)).isEqualTo(OptionalInt.of(6));
    }

    @Test
    void aGoalThatNoStateSatisfiesHasNoLength() {
        Set<Skill> goal = Set.of(DeskSkills.PICK_BLUE, DeskSkills.PICK_RED);
        assertThat(FunctionalModel.optimalSkills(USUAL, goal)).isEmpty();
        assertThatThrownBy(() -> DeskTask.forGoal(1, goal))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("PickBlue");
    }

    @Test
    void openingTheDrawerNeedsAnEmptyHand() {
        FunctionalState holding = USUAL.with(Cube.BLUE, CubePlace.HAND);
        assertThat(FunctionalModel.apply(holding, DeskSkills.OPEN_DRAWER)).isEmpty();
        assertThat(FunctionalModel.apply(USUAL, DeskSkills.OPEN_DRAWER)).contains(USUAL.withDrawer(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void drawnTasksNeedTheLengthAskedFor(int length) {
        for (long seed = 0; seed < 50; seed++) {
            DeskTask task = DeskTask.draw(seed, length);
            assertThat(FunctionalModel.optimalSkills(task.state(), task.goal())).isEqualTo(OptionalInt.of(length));
            assertThat(task.optimalSkills()).isEqualTo(length);
        }
    }

    @Test
    void aLengthOutOfRangeIsRefusedInOneLine() {
        assertThatThrownBy(() -> DeskTask.draw(1, 7))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("task length was 7 but must lie in [1, 6]");
    }
}
