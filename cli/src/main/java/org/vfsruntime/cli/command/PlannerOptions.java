package org.vfsruntime.cli.command;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.control.PlannerRequest;
import picocli.CommandLine.Option;

/** Who chooses the skills. */
final class PlannerOptions {
    @Option(
            names = "--planner",
            paramLabel = "NAME",
            description = "affordance, random-shooting, cem, exact, greedy or random; left out: the default planner.")
    private @Nullable String planner;

    @Option(names = "--horizon", paramLabel = "H", description = "Longest sequence imagined, in skills; at most 100.")
    private @Nullable Integer horizon;

    @Option(
            names = "--candidates",
            paramLabel = "C",
            description = "Sequences drawn per plan, in all rounds together; at most 100000.")
    private @Nullable Integer candidates;

    PlannerRequest request() {
        return new PlannerRequest(
                planner == null ? PlannerRequest.NAMES.get(0) : planner, optional(horizon), optional(candidates));
    }

    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
