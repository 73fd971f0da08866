package org.vfsruntime.ros.rosjava;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;

/**
 * Asks the master twice a second whether it knows the node, which ROSJava does not. A node that the master has
 * forgotten cannot be registered again by ROSJava: it has to end.
 */
final class MasterWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 500;
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final ApiCaller caller;
    private final URI master;
    private final String node;
    private final URI own;
    private final BooleanSupplier started;
    private final LinkListener listener;
    private final ScheduledFuture<?> asking;
    private boolean silent;
    private boolean ended;

    /**
     * @param node full name
     * @param own address of the node's server
     * @param master its address
     * @param started whether the master has taken the node
     * @param threads to ask on
     * @param listener told
     */
    MasterWatch(
            String node,
            URI own,
            URI master,
            BooleanSupplier started,
            ScheduledExecutorService threads,
            LinkListener listener) {
        this.caller = new ApiCaller(node, ANSWER);
        this.master = master;
        this.node = node;
        this.own = own;
        this.started = started;
        this.listener = listener;
        this.asking = threads.scheduleWithFixedDelay(this::ask, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void ask() {
        if (ended) {
            return;
        }
        // Asked before the master is: what it says may be older than that.
        boolean known = started.getAsBoolean();
        try {
            judge(known, caller.call(master, "lookupNode", node));
        } catch (IOException e) {
            if (!silent) {
                silent = true;
                listener.on(new LinkEvent.MasterLost(String.valueOf(e.getMessage())));
            }
        }
    }

    private void judge(boolean known, ApiReply reply) {
        boolean ours =
                reply.isDone() && URI.create(String.valueOf(reply.value())).getPort() == own.getPort();
        if (!ours && known) {
            ended = true;
            listener.on(new LinkEvent.ShutdownRequested(
                    reply.isDone()
                            ? "another node took the name " + node
                            : "the ROS master was restarted, and ROSJava does not register again"));
            return;
        }
        if (silent) {
            silent = false;
            listener.on(new LinkEvent.MasterBack(false));
        }
    }

    @Override
    public void close() {
        asking.cancel(false);
    }
}
