package org.vfsruntime.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class RearrangeScenarioTest {
    private static ObjectChoice choice(int objects, double clutter, String shapes) {
        return new ObjectChoice(OptionalInt.of(objects), OptionalDouble.of(clutter), Optional.of(shapes));
    }

    @Test
    void theNumberOfObjectsDecidesTheSkillsButNotWhatIsTaught() {
        Scenario nine = new RearrangeScenario().with(choice(9, 0, "unseen"));
        assertThat(nine.catalogue().size()).isEqualTo(72);
        assertThat(nine.taught()).isEqualTo(new RearrangeScenario().taught());
        assertThat(nine.taughtSpec()).isEqualTo(new RearrangeScenario().taughtSpec());
    }

    @Test
    void everyWrongChoiceIsNamed() {
        assertThatThrownBy(() -> new RearrangeScenario().with(choice(10, 1.5, "cubes")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--objects was 10 but must lie in [3, 9]")
                .hasMessageContaining("--clutter was 1.5 but must lie in [0, 1]")
                .hasMessageContaining("--shapes");
    }

    @Test
    void aLengthThatNoGoalHasIsRejected() {
        Scenario three = new RearrangeScenario().with(choice(3, 0, "trained"));
        assertThatThrownBy(() -> three.draw(1, OptionalInt.of(4), WorldOptions.PLAIN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--length was 4 but must lie in [1, 3]");
    }

    @Test
    void theSameSeedDrawsTheSameGoal() {
        Scenario scenario = new RearrangeScenario();
        EvaluationTask one = scenario.draw(5, OptionalInt.of(3), WorldOptions.PLAIN);
        assertThat(scenario.draw(5, OptionalInt.of(3), WorldOptions.PLAIN).goal())
                .isEqualTo(one.goal());
        assertThat(one.goal()).hasSize(3);
    }

    @Test
    void whatDoesNotVaryHereIsRefused() {
        WorldOptions disturbed = new WorldOptions(0, false, false, 0.2);
        assertThatThrownBy(() -> new RearrangeScenario().draw(1, OptionalInt.of(1), disturbed))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--disturb");
    }

    @Test
    void theDeskHasItsOwnObjects() {
        assertThatThrownBy(() -> new DeskScenario().with(choice(6, 0, "trained")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--objects");
    }
}
