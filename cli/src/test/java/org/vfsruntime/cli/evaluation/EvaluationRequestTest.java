package org.vfsruntime.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.scenario.ObjectChoice;
import org.vfsruntime.cli.scenario.RearrangeScenario;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;

class EvaluationRequestTest {
    @Test
    void lengthsThatNobodyAskedForAreThoseThatTheTableHasInTurn() {
        Scenario three = new RearrangeScenario()
                .with(new ObjectChoice(OptionalInt.of(3), OptionalDouble.empty(), Optional.empty()));
        EvaluationRequest request = new EvaluationRequest(
                three,
                PlannerRequest.STANDARD,
                WorldOptions.PLAIN,
                7,
                1,
                OptionalInt.empty(),
                Optional.empty(),
                1,
                OptionalInt.empty());
        assertThat(IntStream.range(0, 7)
                        .mapToObj(request::task)
                        .map(task -> task.goal().size()))
                .containsExactly(1, 2, 3, 1, 2, 3, 1);
    }
}
