package org.vfsruntime.cli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.scenario.Scenarios;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.cli.terminal.Terminal;
import org.vfsruntime.skills.practice.PracticeCrew;

class WatchedWalksTest {
    private static final int WALKS = 40;

    private final SymbolicScenario scenario = new SymbolicScenario(Fault.NONE);
    private final StopSignal stop = new StopSignal();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    private final AtomicInteger hours = new AtomicInteger();
    private final Session session = new Session(
            new Terminal(err, err, false, false, true, true),
            new Scenarios(List.of(scenario)),
            (world, bank) -> SymbolicScenario.mind(),
            stop,
            () -> hours.getAndIncrement() * 3_600_000_000_000L,
            () -> 1,
            InstantSource.fixed(Instant.EPOCH));

    @Test
    void walksAreInOrderAndTheirProgressIsShown() {
        try (PracticeCrew crew = new PracticeCrew(scenario.practice(), 2)) {
            assertThat(WatchedWalks.map(session, "Led walks", crew, WALKS, (practice, i) -> i))
                    .isEqualTo(IntStream.range(0, WALKS).boxed().toList());
        }
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("Led walks: ", " of " + WALKS);
    }

    @Test
    void afterAStopNoOtherWalkBegins() {
        AtomicInteger begun = new AtomicInteger();
        try (PracticeCrew crew = new PracticeCrew(scenario.practice(), 1)) {
            assertThatThrownBy(() -> WatchedWalks.map(session, "Walks", crew, WALKS, (practice, i) -> {
                        if (begun.incrementAndGet() == 3) {
                            stop.request();
                        }
                        return i;
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining("again to go on");
        }
        assertThat(begun).hasValue(3);
    }
}
