package org.vfsruntime.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.vfsruntime.cli.command.VfsCommand;
import org.vfsruntime.cli.mind.MindSource;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.Scenarios;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.cli.terminal.Terminal;
import picocli.CommandLine;

/**
 * One run of the command line, without a process.
 *
 * @param code exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record CommandLineRun(int code, String out, String err) {
    /** The seed that commands draw when they are given none. */
    public static final long FRESH_SEED = 424_242;

    /**
     * Runs on a sound symbolic scenario.
     *
     * @param arguments as typed
     * @return what came of it
     */
    public static CommandLineRun of(String... arguments) {
        return of(Fault.NONE, arguments);
    }

    /**
     * Runs on a symbolic scenario.
     *
     * @param fault of the world
     * @param arguments as typed
     * @return what came of it
     */
    public static CommandLineRun of(Fault fault, String... arguments) {
        return of(
                new SymbolicScenario(fault), (scenario, bank) -> SymbolicScenario.mind(), new StopSignal(), arguments);
    }

    /**
     * Runs.
     *
     * @param scenario the only one
     * @param minds loads what was learned
     * @param stop somebody's wish to stop
     * @param arguments as typed
     * @return what came of it
     */
    public static CommandLineRun of(Scenario scenario, MindSource minds, StopSignal stop, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(print(out), print(err), false, false, true, true);
        int code = parser(terminal, scenario, minds, stop).execute(arguments);
        return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** @return the parser of all commands, for a look at what they say of themselves */
    public static CommandLine parser() {
        PrintStream nowhere = print(new ByteArrayOutputStream());
        return parser(
                new Terminal(nowhere, nowhere, false, false, true, true),
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                new StopSignal());
    }

    private static CommandLine parser(Terminal terminal, Scenario scenario, MindSource minds, StopSignal stop) {
        return VfsCommand.create(new Session(
                terminal,
                new Scenarios(List.of(scenario)),
                minds,
                stop,
                System::nanoTime,
                () -> FRESH_SEED,
                InstantSource.fixed(Instant.EPOCH)));
    }

    private static PrintStream print(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    /** @return standard output, which must be one JSON value */
    public JsonNode json() {
        try {
            return new ObjectMapper()
                    .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out, e);
        }
    }
}
