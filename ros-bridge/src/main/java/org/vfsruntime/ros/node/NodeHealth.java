package org.vfsruntime.ros.node;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.messages.diagnostic_msgs.DiagnosticArray;
import org.vfsruntime.ros.messages.diagnostic_msgs.DiagnosticStatus;
import org.vfsruntime.ros.messages.diagnostic_msgs.KeyValue;
import org.vfsruntime.ros.messages.std_msgs.Header;
import org.vfsruntime.ros.messages.std_msgs.UInt32;

/** Ten heartbeats a second on ~heartbeat while somebody watches over the arm; once a second /diagnostics. */
final class NodeHealth implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodeHealth.class);
    private static final long BEAT_MILLIS = 100;

    private final RosLink link;
    private final String robot;
    private final Supplier<List<String>> problems;
    private final Supplier<List<KeyValue>> facts;
    private final BooleanSupplier watched;
    private final Publisher<UInt32> heartbeat;
    private final Publisher<DiagnosticArray> diagnostics;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> beating;
    private long beats;

    /**
     * @param link to the graph
     * @param robot name
     * @param problems what is wrong, one line each
     * @param facts to tell besides
     * @param watched whether somebody looks at the arm while it moves; while not, the heartbeat stops
     */
    NodeHealth(
            RosLink link,
            String robot,
            Supplier<List<String>> problems,
            Supplier<List<KeyValue>> facts,
            BooleanSupplier watched) {
        this.watched = watched;
        this.link = link;
        this.robot = robot;
        this.problems = problems;
        this.facts = facts;
        this.heartbeat = link.publisher("~heartbeat", UInt32.TYPE, PublisherOptions.stream());
        this.diagnostics = link.publisher("/diagnostics", DiagnosticArray.TYPE, PublisherOptions.stream());
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "node-health");
            thread.setDaemon(true);
            return thread;
        });
        beating = timer.scheduleAtFixedRate(() -> guarded(this::beat), 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("health could not be told", e);
        }
    }

    private void beat() {
        if (watched.getAsBoolean()) {
            heartbeat.publish(new UInt32(beats & 0xFFFF_FFFFL));
        }
        if (beats++ % (1000 / BEAT_MILLIS) == 0) {
            diagnose();
        }
    }

    private void diagnose() {
        List<String> wrong = new ArrayList<>();
        try {
            wrong.addAll(problems.get());
        } catch (RuntimeException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        byte level = wrong.isEmpty() ? DiagnosticStatus.OK : DiagnosticStatus.ERROR;
        String message = wrong.isEmpty() ? "well" : String.join("; ", wrong);
        DiagnosticStatus status = new DiagnosticStatus(level, link.name() + ": planner", message, robot, facts.get());
        diagnostics.publish(new DiagnosticArray(new Header(0, link.clock().now(), ""), List.of(status)));
    }

    @Override
    public void close() {
        beating.cancel(false);
        timer.shutdownNow();
        heartbeat.close();
        diagnostics.close();
    }
}
