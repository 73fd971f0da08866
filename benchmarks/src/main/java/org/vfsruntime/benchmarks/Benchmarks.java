package org.vfsruntime.benchmarks;

import java.util.Arrays;
import org.vfsruntime.benchmarks.planner.PlannerCommand;
import org.vfsruntime.core.InvalidInputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts a benchmark by name. */
@Command(
        name = "benchmarks/run",
        mixinStandardHelpOptions = true,
        description = "Measures how fast the runtime is.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = PlannerCommand.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  benchmarks/run planner --help",
            "  benchmarks/run jmh -prof gc KernelBenchmark    all arguments go to JMH; -h lists them"
        })
public final class Benchmarks implements Runnable {
    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    private Benchmarks() {}

    /**
     * @param arguments as typed
     * @throws Exception when JMH fails
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("jmh")) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        CommandLine line = new CommandLine(new Benchmarks());
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            System.err.println("benchmarks: " + error.getMessage());
            return error instanceof InvalidInputException ? BAD_INPUT : FAILED;
        });
        System.exit(line.execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.err);
    }
}
