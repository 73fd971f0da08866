package org.vfsruntime.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void printsALineEveryFewSecondsWhereNobodyWatches() {
        try (Progress progress = Progress.start(terminal(false), "Episodes", 100, nanos::get)) {
            for (int second = 1; second <= 12; second++) {
                nanos.set(second * 1_000_000_000L);
                progress.at(second, "fine");
            }
        }
        assertThat(text()).isEqualTo("""
                        Episodes: 5 of 100 in 5 s, about 95 s left (fine)
                        Episodes: 10 of 100 in 10 s, about 90 s left (fine)
                        """);
    }

    @Test
    void judgesTheSpeedOfAResumedRunByWhatIsDoneNow() {
        try (Progress progress = Progress.start(terminal(false), "Steps", 1000, nanos::get)) {
            for (int second = 1; second <= 6; second++) {
                nanos.set(second * 1_000_000_000L);
                progress.at(900 + second, "");
            }
        }
        assertThat(text()).isEqualTo("Steps: 905 of 1000 in 5 s, about 95 s left\n");
    }

    @Test
    void drawsABarWhereSomebodyWatches() {
        try (Progress progress = Progress.start(terminal(true), "Episodes", 10, nanos::get)) {
            progress.at(10, "");
        }
        assertThat(text()).contains("Episodes").contains("10/10");
    }

    @Test
    void drawsBarsOfConstantWidth() {
        for (int i = 0; i <= 100; i++) {
            assertThat(Bar.of(i / 100.0, 24, true)).hasSize(24);
            assertThat(Bar.of(i / 100.0, 24, false)).hasSize(24);
        }
        assertThat(Bar.of(0.5, 4, false)).isEqualTo("##..");
    }

    @Test
    void respectsNoColour() {
        assertThat(Terminal.ofProcess(Map.of("VFS_OUT_TTY", "1")).outInk().bold("x"))
                .isEqualTo("\u001B[1mx\u001B[0m");
        assertThat(Terminal.ofProcess(Map.of("VFS_OUT_TTY", "1", "NO_COLOR", "1"))
                        .outInk()
                        .bold("x"))
                .isEqualTo("x");
        assertThat(Terminal.ofProcess(Map.of("VFS_OUT_TTY", "0")).outInk().bold("x"))
                .isEqualTo("x");
    }

    @Test
    void usesBlocksOnlyWhereTheLocaleCan() {
        assertThat(Terminal.ofProcess(Map.of("LANG", "de_DE.UTF-8")).unicode()).isTrue();
        assertThat(Terminal.ofProcess(Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "C"))
                        .unicode())
                .isFalse();
        assertThat(Terminal.ofProcess(Map.of()).unicode()).isFalse();
    }

    private Terminal terminal(boolean watched) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, watched, watched, false, false);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
