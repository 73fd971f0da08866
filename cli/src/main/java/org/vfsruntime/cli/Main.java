package org.vfsruntime.cli;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.vfsruntime.cli.command.VfsCommand;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.cli.scenario.RearrangeScenario;
import org.vfsruntime.cli.scenario.Scenarios;
import org.vfsruntime.cli.terminal.IncubatorWarning;
import org.vfsruntime.cli.terminal.Terminal;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.rearrange.RearrangeSight;

/** Starts the command line. */
public final class Main {
    private static final long SECONDS_TO_STOP = 20;

    private Main() {}

    /** @param arguments as typed */
    public static void main(String[] arguments) {
        StopSignal stop = new StopSignal();
        CountDownLatch finished = new CountDownLatch(1);
        // On Ctrl-C Java runs this hook and then ends with 130: the command gets its time to stop the robot
        // and to print what it has.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (finished.getCount() > 0) {
                stop.request();
                awaitEnd(finished);
            }
        }));
        int code = VfsCommand.create(session(stop)).execute(arguments);
        finished.countDown();
        System.exit(code);
    }

    private static void awaitEnd(CountDownLatch finished) {
        try {
            if (!finished.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                System.err.println("vfs: the command did not stop within " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Session session(StopSignal stop) {
        SecureRandom random = new SecureRandom();
        Terminal terminal = Terminal.ofProcess(System.getenv());
        IncubatorWarning.wipe(terminal, ModuleLayer.boot());
        return new Session(
                terminal,
                new Scenarios(List.of(
                        new DeskScenario(),
                        new DeskScenario(DeskSight.CAMERA),
                        new RearrangeScenario(),
                        new RearrangeScenario(RearrangeSight.CAMERA))),
                new BankMindSource(),
                stop,
                System::nanoTime,
                random::nextLong,
                InstantSource.system());
    }
}
