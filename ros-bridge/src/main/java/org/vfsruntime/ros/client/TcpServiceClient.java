package org.vfsruntime.ros.client;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.ServiceType;
import org.vfsruntime.ros.tcpros.ServiceConnection;
import org.vfsruntime.ros.tcpros.Workers;

/**
 * Calls a service over TCPROS, one connection a call.
 *
 * @param <Q> request
 * @param <S> response
 */
final class TcpServiceClient<Q extends Message, S extends Message> implements ServiceClient<Q, S> {
    private static final Duration LOOKUP = Duration.ofSeconds(2);
    /** Long enough for a master on another machine; a stop must not wait for one that is gone. */
    private static final Duration LOOKUP_WHEN_KNOWN = Duration.ofMillis(300);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String node;
    private final URI master;
    private final String service;
    private final ServiceType<Q, S> type;
    private final Workers workers;
    /** Where the service was last found. */
    private volatile @Nullable URI known;

    TcpServiceClient(String node, URI master, String service, ServiceType<Q, S> type, Workers workers) {
        this.node = node;
        this.master = master;
        this.service = service;
        this.type = type;
        this.workers = workers;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public ServiceReply<S> call(Q request, Duration timeout) throws InterruptedException {
        new Faults()
                .require(timeout.toMillis() > 0, "timeout of a call", timeout, "be at least a millisecond")
                .throwIfAny();
        AtomicReference<@Nullable ServiceConnection> open = new AtomicReference<>();
        CompletableFuture<ServiceReply<S>> reply = new CompletableFuture<>();
        workers.start("calls " + service, () -> reply.complete(attempt(request, timeout, open)));
        try {
            return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new ServiceReply.TimedOut<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call of " + service + " failed", e);
        } finally {
            ServiceConnection connection = open.get();
            if (connection != null) {
                connection.close();
            }
        }
    }

    private ServiceReply<S> attempt(Q request, Duration timeout, AtomicReference<@Nullable ServiceConnection> open) {
        try {
            Place place = find(timeout);
            try (ServiceConnection connection = ServiceConnection.open(node, service, type, place.uri(), timeout)) {
                open.set(connection);
                ServiceReply<S> reply = connection.call(type, request);
                return reply instanceof ServiceReply.Refused<S> no && !place.told()
                        ? new ServiceReply.Unavailable<>("nobody offers it; where it was last: " + no.why())
                        : reply;
            }
        } catch (SocketTimeoutException e) {
            return new ServiceReply.TimedOut<>();
        } catch (IOException e) {
            return new ServiceReply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Where the service is.
     *
     * @param told whether the master says so now
     */
    private record Place(URI uri, boolean told) {}

    /**
     * Where the master does not answer, or was started anew and knows nothing, the service may still be where it was: stops
     * are called then above all.
     */
    private Place find(Duration timeout) throws IOException {
        URI before = known;
        if (before == null) {
            return new Place(lookUp(timeout.compareTo(LOOKUP) < 0 ? timeout : LOOKUP), true);
        }
        try {
            return new Place(lookUp(timeout.compareTo(LOOKUP_WHEN_KNOWN) < 0 ? timeout : LOOKUP_WHEN_KNOWN), true);
        } catch (IOException e) {
            return new Place(before, false);
        }
    }

    private URI lookUp(Duration limit) throws IOException {
        ApiReply reply = new ApiCaller(node, limit).call(master, "lookupService", service);
        if (!reply.isDone()) {
            throw new IOException("nobody offers " + service);
        }
        URI found = Addresses.of(List.of(reply.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("the master names no address for " + service));
        known = found;
        return found;
    }

    @Override
    public boolean awaitService(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!takesConnections()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, PAUSE.toNanos()));
        }
        return true;
    }

    private boolean takesConnections() {
        try (ServiceConnection connection = ServiceConnection.open(node, service, type, lookUp(LOOKUP), LOOKUP)) {
            return connection.probe();
        } catch (IOException e) {
            return false;
        }
    }
}
