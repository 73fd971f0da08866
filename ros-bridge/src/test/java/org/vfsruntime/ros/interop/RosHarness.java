package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;

/** A roscore for the tests of a class; nodes and processes that end after each test. */
@NeedsRos
@Timeout(240)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RosHarness {
    /** Generous, for machines that are busy. */
    static final Duration LONG = Duration.ofSeconds(60);

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<AutoCloseable> shared = new ArrayList<>();
    private URI master = NodeSettings.DEFAULT_MASTER;

    @BeforeAll
    void startCore() throws Exception {
        int port = RosWorkspace.freePort();
        master = URI.create("http://127.0.0.1:" + port);
        shared.add(RosWorkspace.get().roscore(port));
        try (RosLink probe = RosClient.open(NodeSettings.of("/probe", master))) {
            assertThat(probe.awaitRegistered(LONG)).as("roscore answers").isTrue();
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable part : open) {
            part.close();
        }
        open.clear();
    }

    @AfterAll
    void stopCore() throws Exception {
        for (AutoCloseable part : shared) {
            part.close();
        }
    }

    URI master() {
        return master;
    }

    <T extends AutoCloseable> T keep(T part) {
        open.add(part);
        return part;
    }

    /** Closed before what was kept so far. */
    <T extends AutoCloseable> T keepFirst(T part) {
        open.add(0, part);
        return part;
    }

    RosLink node(String name) throws IOException {
        return keep(RosClient.open(NodeSettings.of(name, master)));
    }

    RosProcess tool(String... command) throws Exception {
        return keep(RosWorkspace.get().start(master, List.of(command)));
    }

    RosProcess python(String... arguments) throws Exception {
        return keep(RosWorkspace.get().python(master, arguments));
    }

    RosProcess compiled(String what) throws Exception {
        return keep(RosWorkspace.get().compiled(master, what));
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void waitFor(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
