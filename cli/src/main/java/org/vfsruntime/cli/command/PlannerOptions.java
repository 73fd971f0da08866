package org.vfsruntime.cli.command;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.core.Faults;
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

    @Option(
            names = "--plan-deadline",
            paramLabel = "MS",
            description = "Longest time for one plan; the best one found until then is followed. Left out: none.")
    private @Nullable Integer deadline;

    PlannerRequest request() {
        return new PlannerRequest(
                planner == null ? PlannerRequest.NAMES.get(0) : planner,
                optional(horizon),
                optional(candidates),
                optional(deadline));
    }

    /**
     * @param standard to be taken when the user names none
     * @return the planner's name, unchecked; the other options must have been left out
     */
    String nameOr(String standard) {
        new Faults()
                .require(horizon == null, "--horizon", String.valueOf(horizon), "be left out here")
                .require(candidates == null, "--candidates", String.valueOf(candidates), "be left out here")
                .require(deadline == null, "--plan-deadline", String.valueOf(deadline), "be left out here")
                .throwIfAny();
        return planner == null ? standard : planner;
    }

    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
