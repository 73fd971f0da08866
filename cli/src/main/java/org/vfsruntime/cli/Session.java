package org.vfsruntime.cli;

import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.vfsruntime.cli.mind.MindSource;
import org.vfsruntime.cli.scenario.Scenarios;
import org.vfsruntime.cli.terminal.Terminal;

/**
 * What all commands share.
 *
 * @param terminal where to write to
 * @param scenarios the worlds that exist
 * @param minds loads what was learned
 * @param stop somebody's wish to stop
 * @param nanoClock monotonic, in nanoseconds
 * @param freshSeed draws a seed when the user gives none
 * @param wallClock says when something was recorded; nothing depends on it
 */
public record Session(
        Terminal terminal,
        Scenarios scenarios,
        MindSource minds,
        StopSignal stop,
        LongSupplier nanoClock,
        LongSupplier freshSeed,
        InstantSource wallClock) {}
