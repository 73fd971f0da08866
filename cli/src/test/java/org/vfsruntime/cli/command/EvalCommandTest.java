package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;

class EvalCommandTest {
    @Test
    void printsOneObjectWithAllNumbers() {
        CommandLineRun run = CommandLineRun.of(
                "eval", "--scenario", "symbolic", "--episodes", "12", "--seed", "5", "--planner", "exact", "--json");
        assertThat(run.code()).isZero();
        JsonNode json = run.json();
        assertThat(json.get("scenario").asText()).isEqualTo("symbolic");
        assertThat(json.get("planner").asText()).isEqualTo("exact");
        assertThat(json.get("seed").asLong()).isEqualTo(5);
        assertThat(json.get("episodes").asInt()).isEqualTo(12);
        assertThat(json.get("success_rate").asDouble()).isEqualTo(1);
        assertThat(json.get("success_rate_ci95").get(0).asDouble()).isBetween(0.75, 0.76);
        assertThat(json.get("success_rate_ci95").get(1).asDouble()).isEqualTo(1);
        for (int length = 1; length <= 6; length++) {
            JsonNode count = json.get("by_length").get(String.valueOf(length));
            assertThat(count.get("n").asInt()).isEqualTo(2);
            assertThat(count.get("success").asInt()).isEqualTo(2);
        }
        assertThat(json.get("optimal_skills").asDouble()).isEqualTo(3.5);
        assertThat(json.get("mean_skills").asDouble()).isEqualTo(3.5);
        assertThat(json.get("plan_ms").get("p99").asDouble())
                .isGreaterThanOrEqualTo(json.get("plan_ms").get("p50").asDouble())
                .isPositive();
        assertThat(json.get("failures")).isEmpty();
    }

    @Test
    void aDeadlineThatCutsNothingChangesNothingAndIsCounted() {
        String command = "eval --scenario symbolic --episodes 6 --seed 5 --json";
        CommandLineRun run = CommandLineRun.of((command + " --plan-deadline 3600000").split(" "));
        ObjectNode json = (ObjectNode) run.json();
        JsonNode deadline = json.remove("plan_deadline");
        assertThat(deadline.get("ms").asInt()).isEqualTo(3_600_000);
        assertThat(deadline.get("plans").asInt()).isPositive();
        assertThat(deadline.get("cut").asInt()).isZero();
        assertThat(deadline.get("late").asInt()).isZero();
        ObjectNode without = (ObjectNode) CommandLineRun.of(command.split(" ")).json();
        json.remove("plan_ms");
        without.remove("plan_ms");
        assertThat(json).isEqualTo(without);
        assertThat(CommandLineRun.of("eval --scenario symbolic --episodes 6 --plan-deadline 3600000".split(" "))
                        .out())
                .contains("Deadline of 3600000 ms: cut 0 of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"affordance", "random-shooting", "random", "greedy"})
    void doesNotDependOnTheNumberOfThreads(String planner) {
        assertThat(withoutTimes(planner, "1")).isEqualTo(withoutTimes(planner, "3"));
    }

    private static JsonNode withoutTimes(String planner, String threads) {
        CommandLineRun run = CommandLineRun.of(
                "eval",
                "--scenario",
                "symbolic",
                "--episodes",
                "18",
                "--seed",
                "9",
                "--disturb",
                "0.3",
                "--planner",
                planner,
                "--threads",
                threads,
                "--json");
        assertThat(run.code()).isZero();
        ObjectNode json = (ObjectNode) run.json();
        json.remove("plan_ms");
        return json;
    }

    @Test
    void anotherSeedDrawsOtherEpisodes() {
        JsonNode one = CommandLineRun.of(eval("--seed", "1", "--planner", "random", "--json"))
                .json();
        JsonNode two = CommandLineRun.of(eval("--seed", "2", "--planner", "random", "--json"))
                .json();
        assertThat(one.get("mean_skills")).isNotEqualTo(two.get("mean_skills"));
    }

    @Test
    void countsABelievedGoalThatIsNotTrueAsFailure() {
        CommandLineRun run = CommandLineRun.of(Fault.TRUTH_DISAGREES, eval("--json"));
        assertThat(run.code()).isZero();
        assertThat(run.json().get("success_rate").asDouble()).isZero();
        assertThat(run.json().get("failures").get("goal_believed_but_not_true").asInt())
                .isEqualTo(6);
    }

    @Test
    void countsFailuresByReason() {
        JsonNode failures =
                CommandLineRun.of(Fault.ROBOT, eval("--json")).json().get("failures");
        assertThat(failures.properties()).hasSize(1);
        assertThat(failures.get("robot_fault").asInt()).isEqualTo(6);
    }

    @Test
    void takesOneLengthForAll() {
        JsonNode lengths =
                CommandLineRun.of(eval("--length", "4", "--json")).json().get("by_length");
        assertThat(lengths.properties()).hasSize(1);
        assertThat(lengths.get("4").get("n").asInt()).isEqualTo(6);
    }

    @Test
    void takesOneGoalForAll() {
        JsonNode json = CommandLineRun.of(eval("--goal", "PlaceBlueInDrawer & CloseDrawer", "--json"))
                .json();
        assertThat(json.get("goal").asText()).isEqualTo("PlaceBlueInDrawer & CloseDrawer");
        assertThat(json.get("by_length").get("4").get("success").asInt()).isEqualTo(6);
    }

    @Test
    void printsATableForPeople() {
        CommandLineRun run = CommandLineRun.of(eval());
        assertThat(run.out().lines())
                .first()
                .asString()
                .startsWith("symbolic, planner affordance: 6 of 6 episodes reached their goal (100.0 %, 95 % interval");
        assertThat(run.out()).contains("6 skills  ████████████████████ 100.0 %  1 of 1");
    }

    @Test
    void printsWhatIsThereWhenStopped() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE), (scenario, bank) -> SymbolicScenario.mind(), stop, eval("--json"));
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void reportsABugInOneLine() {
        CommandLineRun run = CommandLineRun.of(Fault.BUG, eval("--json"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    private static String[] eval(String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("eval", "--scenario", "symbolic", "--episodes", "6", "--threads", "2"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
