package org.vfsruntime.cli.terminal;

import java.util.Locale;
import java.util.function.LongSupplier;

/** A plain line every few seconds: a moving bar in a log file would be noise. */
final class LineProgress implements Progress {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final Terminal terminal;
    private final String task;
    private final long total;
    private final LongSupplier nanoClock;
    private final long begin;
    private long lastLine;

    /** The first news and when it came: what a resumed run had done before says nothing about speed. */
    private long firstDone = -1;

    private long firstNanos;

    LineProgress(Terminal terminal, String task, long total, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.task = task;
        this.total = total;
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
        this.lastLine = begin;
    }

    @Override
    public synchronized void at(long done, String note) {
        long now = nanoClock.getAsLong();
        if (firstDone < 0) {
            firstDone = done;
            firstNanos = now;
        }
        if (now - lastLine >= EVERY_NANOS) {
            lastLine = now;
            terminal.err().println(line(done, note, now));
        }
    }

    private String line(long done, String note, long now) {
        double seconds = (now - begin) / 1e9;
        double each = (now - firstNanos) / 1e9 / (done - firstDone);
        String left = done <= firstDone ? "" : String.format(Locale.ROOT, ", about %.0f s left", each * (total - done));
        return String.format(Locale.ROOT, "%s: %d of %d in %.0f s%s", task, done, total, seconds, left)
                + (note.isEmpty() ? "" : " (" + note + ")");
    }

    @Override
    public void close() {}
}
