package org.vfsruntime.cli.command;

import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command line that a user typed, to be typed again. */
final class TypedCommand {
    private static final String PLAIN = "[A-Za-z0-9_./:=@%+,-]+";

    private TypedCommand() {}

    /**
     * @param spec of the command that runs
     * @return the launcher and everything behind it, with quotes where a shell needs them
     */
    static String of(CommandSpec spec) {
        return spec.root().commandLine().getParseResult().originalArgs().stream()
                .map(word -> word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "./vfs ", ""));
    }
}
