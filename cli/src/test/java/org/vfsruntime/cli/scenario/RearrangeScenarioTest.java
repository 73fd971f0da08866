package org.vfsruntime.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                       | goal '' lacks a skill name beside '&'
            MoveNear(red,blue) &                     | lacks a skill name beside '&'
            MoveNear(red,pink)                       | unknown skill in --goal: 'MoveNear(red,pink)': must be one of MoveNear(red,blue),
            MoveNear(red,red)                        | unknown skill in --goal: 'MoveNear(red,red)'
            MoveNear(red,blue) & MoveNear(gold,blue) | unknown skill in --goal: 'MoveNear(gold,blue)'
            """)
    void aGoalThatIsEmptyOrOnAMissingObjectGetsOneShortLine(String goal, String message) {
        assertThatThrownBy(() -> Goals.parse(goal, new RearrangeScenario().catalogue()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message)
                .extracting(Throwable::getMessage, STRING)
                .hasSizeLessThan(260);
    }

    @Test
    void anObservationWithTwoObjectsOfOneNameIsRejected() {
        List<Channel> channels =
                new ArrayList<>(new RearrangeScenario().observationSpec().channels());
        channels.add(channels.get(channels.size() - 1));
        assertThatThrownBy(() -> new ObservationSpec(channels))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not repeat a name");
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

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9})
    void samplesCanBeDrawnWithAllThatVaries(int objects) {
        Scenario scenario = new RearrangeScenario().with(choice(objects, 0.5, "trained"));
        for (int length = 1; length <= scenario.longestDrawn(); length++) {
            assertThat(scenario.draw(length, OptionalInt.of(length), scenario.mostVaried())
                            .goal())
                    .hasSize(length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9})
    void theSizeOfARecordingIsTheOneWithItsSkills(int objects) {
        SkillCatalogue recorded =
                new RearrangeScenario().with(choice(objects, 0.5, "trained")).catalogue();
        assertThat(new RearrangeScenario().recordedWith(recorded).catalogue()).isEqualTo(recorded);
    }

    @Test
    void theDeskHasItsOwnObjects() {
        assertThatThrownBy(() -> new DeskScenario().with(choice(6, 0, "trained")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--objects");
    }
}
