package org.vfsruntime.cli.command;

import java.util.List;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import picocli.CommandLine.Option;

/** What varies in the world. */
final class WorldChoice {
    private static final List<String> CHOICES = List.of("usual", "random");

    @Option(
            names = "--distractors",
            paramLabel = "D",
            defaultValue = "0",
            description = "Objects that nobody asked for on the table (default: ${DEFAULT-VALUE}).")
    private int distractors;

    @Option(
            names = "--table-colour",
            paramLabel = "usual|random",
            defaultValue = "usual",
            description = "Colour of the table (default: ${DEFAULT-VALUE}).")
    private String tableColour = "usual";

    @Option(
            names = "--arm-start",
            paramLabel = "usual|random",
            defaultValue = "usual",
            description = "Start pose of the arm (default: ${DEFAULT-VALUE}).")
    private String armStart = "usual";

    @Option(
            names = "--disturb",
            paramLabel = "P",
            defaultValue = "0",
            description = "Probability that something is knocked away during a skill (default: ${DEFAULT-VALUE}).")
    private double disturb;

    WorldOptions options(Scenario scenario) {
        return new Inputs()
                .check(() -> Names.require("--table-colour", tableColour, CHOICES))
                .check(() -> Names.require("--arm-start", armStart, CHOICES))
                .check(() -> new Faults()
                        .require(
                                distractors <= scenario.mostDistractors(),
                                "--distractors",
                                distractors,
                                "be ≤ " + scenario.mostDistractors())
                        .throwIfAny())
                .whole(() -> new WorldOptions(
                        distractors, tableColour.equals("random"), armStart.equals("random"), disturb));
    }
}
