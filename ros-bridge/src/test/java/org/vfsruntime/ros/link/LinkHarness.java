package org.vfsruntime.ros.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.vfsruntime.ros.master.RosMaster;

/** A master of ours, and nodes of the link under test that are closed after the test. */
public abstract class LinkHarness {
    /** Generous, for machines that are busy. */
    protected static final Duration LONG = Duration.ofSeconds(30);

    private final List<RosLink> links = new ArrayList<>();
    private RosMaster master;

    /** @return a node of the link under test */
    protected abstract RosLink open(NodeSettings settings) throws IOException;

    @BeforeEach
    void startMaster() throws IOException {
        master = RosMaster.start("127.0.0.1", 0);
    }

    @AfterEach
    void closeAll() {
        links.forEach(RosLink::close);
        master.close();
    }

    /** From now on nobody answers there. */
    protected void stopMaster() {
        master.close();
    }

    /** @return address of the test's master */
    protected URI masterUri() {
        return master.uri();
    }

    /** @return a node that is closed after the test */
    protected RosLink node(String name) throws IOException {
        return keep(open(NodeSettings.of(name, masterUri()).withHost("127.0.0.1")));
    }

    /** @return the link, closed after the test */
    protected RosLink keep(RosLink link) {
        links.add(link);
        return link;
    }

    /** @return the next event of that kind; others are passed over */
    protected static LinkEvent awaitEvent(BlockingQueue<LinkEvent> events, Class<? extends LinkEvent> kind)
            throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (true) {
            LinkEvent event = events.poll(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            assertThat(event).as("an event %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return event;
            }
        }
    }

    /** Closes a node before the end of the test. */
    protected void closeAllLinks() {
        links.forEach(RosLink::close);
    }

    /** Something that becomes true. */
    protected interface Condition {
        boolean holds() throws Exception;
    }

    protected static void waitFor(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    protected static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
