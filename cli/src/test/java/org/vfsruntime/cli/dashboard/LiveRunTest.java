package org.vfsruntime.cli.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.Scenarios;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.cli.terminal.Terminal;
import org.vfsruntime.core.recording.RecordedMind;

/** The buttons of the page, without a browser. */
@Timeout(60)
class LiveRunTest {
    /** So long nothing may happen; on a machine that is too busy for that the test passes for no reason. */
    private static final long A_WHILE_MILLIS = 500;

    private final StopSignal stop = new StopSignal();

    private LiveRun oneEpisode() {
        SymbolicScenario scenario = new SymbolicScenario(Fault.NONE);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Session session = new Session(
                new Terminal(nowhere, nowhere, false, false, true, true),
                new Scenarios(List.of(scenario)),
                (world, bank) -> SymbolicScenario.mind(),
                stop,
                System::nanoTime,
                () -> 1,
                InstantSource.fixed(Instant.EPOCH));
        DashboardRequest request = new DashboardRequest(
                scenario,
                WorldOptions.PLAIN,
                PlannerRequest.STANDARD,
                Optional.empty(),
                1,
                OptionalInt.of(1),
                0,
                0,
                new MapRequest(scenario, 0, 1, 1));
        RecordingStudio studio = new RecordingStudio("vfs test", Instant.EPOCH, RecordedMind.NONE, "vfs");
        return new LiveRun(session, request, SymbolicScenario.mind(), studio);
    }

    /** Runs on a thread of its own; comes back when that waits for somebody to let the first episode begin. */
    @SuppressWarnings("BusyWait") // a thread that waits tells nobody
    private static FutureTask<Integer> held(LiveRun run) throws InterruptedException {
        run.stop();
        FutureTask<Integer> reached = new FutureTask<>(run::run);
        Thread thread = new Thread(reached);
        thread.start();
        while (Stream.of(thread.getStackTrace())
                .noneMatch(call -> call.getClassName().equals(Pace.class.getName())
                        && call.getMethodName().equals("hold"))) {
            Thread.sleep(5);
        }
        return reached;
    }

    @Test
    void aStopBetweenEpisodesDoesNotBeginTheNextOne() throws Exception {
        LiveRun run = oneEpisode();
        FutureTask<Integer> reached = held(run);
        run.stop();
        assertThatThrownBy(() -> reached.get(A_WHILE_MILLIS, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        stop.request();
        assertThat(reached.get()).isZero();
    }

    @Test
    void whoResumesLetsTheNextEpisodeBegin() throws Exception {
        LiveRun run = oneEpisode();
        FutureTask<Integer> reached = held(run);
        run.resume();
        assertThat(reached.get()).isOne();
    }
}
