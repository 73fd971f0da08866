package org.vfsruntime.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.terminal.Terminal;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.networks.training.EngineUnavailableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into one line and an exit code. */
final class ErrorLines implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Terminal terminal;
    private final BooleanSupplier verbose;

    ErrorLines(Terminal terminal, BooleanSupplier verbose) {
        this.terminal = terminal;
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        List<String> meant =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String advice = meant.isEmpty()
                ? ""
                : "; did you mean " + meant.stream().limit(3).collect(Collectors.joining("' or '", "'", "'")) + "?";
        String help = command.getCommandSpec().qualifiedName() + " --help";
        line(
                inWords(oneLine(String.valueOf(problem.getMessage()))) + advice + " (see '" + help + "')",
                problem,
                List.of(arguments).contains("--verbose"));
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(Exception problem, CommandLine command, ParseResult result) {
        if (problem instanceof InvalidInputException) {
            line(oneLine(String.valueOf(problem.getMessage())), problem, verbose.getAsBoolean());
            return ExitCode.BAD_INPUT;
        }
        if (problem instanceof CancellationException) {
            line(oneLine(String.valueOf(problem.getMessage())), problem, verbose.getAsBoolean());
            return ExitCode.INTERRUPTED;
        }
        line(words(problem), problem, verbose.getAsBoolean());
        return ExitCode.FAILED;
    }

    /**
     * What Java itself gives up on, such as memory that ran out; picocli passes it by.
     *
     * @param problem what happened
     * @return exit code
     */
    int handleError(Error problem) {
        line(words(problem), problem, verbose.getAsBoolean());
        return ExitCode.FAILED;
    }

    private static String words(Throwable problem) {
        if (problem instanceof UncheckedIOException unchecked) {
            return oneLine(String.valueOf(unchecked.getMessage()));
        }
        if (problem instanceof EngineUnavailableException) {
            return oneLine(String.valueOf(problem.getMessage()));
        }
        if (problem instanceof OutOfMemoryError) {
            return "the memory that Java may use, " + Runtime.getRuntime().maxMemory() / (1 << 20)
                    + " MiB, was not enough: ask for fewer episodes, candidates or threads, or allow more with"
                    + " VFS_JAVA_OPTS=-Xmx8g";
        }
        if (problem instanceof FileAlreadyExistsException existing) {
            return "'" + existing.getFile() + "' is a file but must be a folder; name another folder";
        }
        if (problem instanceof NoSuchFileException missing) {
            return "file '" + missing.getFile() + "' does not exist";
        }
        if (problem instanceof AccessDeniedException denied) {
            return "file '" + denied.getFile() + "' may not be read or written by this user";
        }
        if (problem instanceof FileSystemException file) {
            return "file '" + file.getFile() + "': " + oneLine(String.valueOf(file.getReason()));
        }
        if (problem instanceof IOException || problem instanceof RobotFaultException) {
            return oneLine(String.valueOf(problem.getMessage()));
        }
        return "internal error, please report it with the output of --verbose: " + oneLine(problem.toString());
    }

    private void line(String message, Throwable problem, boolean withTrace) {
        terminal.err().println(terminal.errInk().bad("vfs: ") + message);
        if (withTrace) {
            problem.printStackTrace(terminal.err());
        }
    }

    /** picocli names Java's types; users know numbers. */
    private static String inWords(String message) {
        return message.replaceAll(
                        " is not an? (?:int|Integer)$",
                        " is not a whole number between " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE)
                .replaceAll(
                        " is not an? (?:long|Long)$",
                        " is not a whole number between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE)
                .replaceAll(" is not an? (?:float|double|Float|Double)$", " is not a number");
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
