package org.vfsruntime.cli.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.evaluation.EvaluationRequest;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * Which planners to compare, on what.
 *
 * @param scenario the world
 * @param planners at least one, none twice
 * @param lengths of the tasks, at least one, none twice
 * @param episodes of each planner and length, ≥ 1
 * @param seed of all of them: every planner gets the same tasks
 * @param threads episodes at a time, ≥ 1; does not change a result
 */
public record PlannerComparisonRequest(
        Scenario scenario, List<PlannerRequest> planners, List<Integer> lengths, int episodes, long seed, int threads) {
    /** @throws InvalidInputException naming everything that breaks a rule */
    public PlannerComparisonRequest {
        planners = List.copyOf(planners);
        lengths = List.copyOf(lengths);
        List<String> names = planners.stream().map(PlannerRequest::name).toList();
        new Faults()
                .require(!names.isEmpty(), "--planners", names, "be at least one")
                .require(new HashSet<>(names).size() == names.size(), "--planners", names, "name none twice")
                .require(!lengths.isEmpty(), "--lengths", lengths, "be at least one")
                .require(new HashSet<>(lengths).size() == lengths.size(), "--lengths", lengths, "name none twice")
                .throwIfAny();
    }

    /**
     * @param planner of this comparison
     * @param length of this comparison
     * @return the episodes of that planner and length: those of {@code vfs eval} with the same settings
     */
    public EvaluationRequest cell(PlannerRequest planner, int length) {
        return new EvaluationRequest(
                scenario,
                planner,
                WorldOptions.PLAIN,
                episodes,
                seed,
                OptionalInt.of(length),
                Optional.empty(),
                threads,
                OptionalInt.empty());
    }

    /** @throws InvalidInputException when no task of the world has one of the lengths, or a number is out of range */
    public void requirePossible() {
        for (int length : lengths) {
            cell(planners.get(0), length).task(0);
        }
    }
}
