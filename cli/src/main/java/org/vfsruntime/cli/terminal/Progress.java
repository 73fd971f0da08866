package org.vfsruntime.cli.terminal;

import java.util.function.LongSupplier;

/** Shows how far a long task is. Safe for use by several threads. */
public interface Progress extends AutoCloseable {
    /**
     * @param done units of work done so far
     * @param note a few words, may be empty
     */
    void at(long done, String note);

    @Override
    void close();

    /**
     * @param terminal where to show it: a bar with the time left when a person watches, plain lines otherwise
     * @param task what is being done, a few words
     * @param total units of work
     * @param nanoClock monotonic, in nanoseconds
     * @return the display
     */
    static Progress start(Terminal terminal, String task, long total, LongSupplier nanoClock) {
        return terminal.errIsTerminal()
                ? new BarProgress(terminal, task, total)
                : new LineProgress(terminal, task, total, nanoClock);
    }
}
