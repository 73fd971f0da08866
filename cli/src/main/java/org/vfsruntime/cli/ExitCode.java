package org.vfsruntime.cli;

/** What the process says when it ends. */
public final class ExitCode {
    /** All went well; for a demonstration: the goal was reached. */
    public static final int OK = 0;
    /** The goal was not reached, or something failed. */
    public static final int FAILED = 1;
    /** The user's input breaks a rule. */
    public static final int BAD_INPUT = 2;
    /** Somebody pressed Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
