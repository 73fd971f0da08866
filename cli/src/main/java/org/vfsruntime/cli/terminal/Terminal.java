package org.vfsruntime.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * Where a command writes to. Results go to {@code out}; progress, logs and errors to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param outIsTerminal whether a person watches {@code out}
 * @param errIsTerminal whether a person watches {@code err}
 * @param colour whether colours are wanted on a terminal
 * @param unicode whether block characters can be shown
 */
public record Terminal(
        PrintStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        boolean colour,
        boolean unicode) {
    /**
     * @param environment variables: NO_COLOR, TERM and the locale's; the launcher adds VFS_OUT_TTY and
     *     VFS_ERR_TTY, because Java cannot tell them apart
     * @return this process's terminal
     */
    public static Terminal ofProcess(Map<String, String> environment) {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                flag(environment, "VFS_OUT_TTY"),
                flag(environment, "VFS_ERR_TTY"),
                environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb"),
                isUnicode(environment));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static boolean flag(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "0").equals("1");
    }

    private static boolean isUnicode(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.toUpperCase(Locale.ROOT).replace("-", "").contains("UTF8");
            }
        }
        return false;
    }

    /** @return styles for {@code out} */
    public Ink outInk() {
        return new Ink(outIsTerminal && colour);
    }

    /** @return styles for {@code err} */
    public Ink errInk() {
        return new Ink(errIsTerminal && colour);
    }
}
