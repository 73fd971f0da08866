package org.vfsruntime.cli.command;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.scenario.ObjectChoice;
import picocli.CommandLine.Option;

/** Which objects there are, for worlds that let the user choose. */
final class ObjectOptions {
    @Option(
            names = "--objects",
            paramLabel = "N",
            description = "Scenario rearrange: objects on the table, 3 to 9 (left out: 6; seen by a camera: 4).")
    private @Nullable Integer objects;

    @Option(
            names = "--clutter",
            paramLabel = "P",
            description = "Scenario rearrange: share of starts with objects close together, 0 to 1 (left out: 0.5).")
    private @Nullable Double clutter;

    @Option(
            names = "--shapes",
            paramLabel = "trained|unseen",
            description = "Scenario rearrange: objects as trained with, or others (left out: trained).")
    private @Nullable String shapes;

    ObjectChoice choice() {
        return new ObjectChoice(
                PlannerOptions.optional(objects),
                clutter == null ? OptionalDouble.empty() : OptionalDouble.of(clutter),
                Optional.ofNullable(shapes));
    }

    /** @return the options as typed, each after a space; empty when there are none */
    String text() {
        return (objects == null ? "" : " --objects " + objects)
                + (clutter == null ? "" : " --clutter " + clutter)
                + (shapes == null ? "" : " --shapes " + shapes);
    }
}
