package org.vfsruntime.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A moving bar with the time left. */
final class BarProgress implements Progress {
    private static final int WIDTH = 100;

    private final ProgressBar bar;

    BarProgress(Terminal terminal, String task, long total) {
        bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), WIDTH))
                .build();
    }

    @Override
    public synchronized void at(long done, String note) {
        bar.stepTo(done);
        bar.setExtraMessage(note);
    }

    @Override
    public synchronized void close() {
        bar.close();
    }
}
