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
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final String node;
    private final URI master;
    private final String service;
    private final ServiceType<Q, S> type;
    private final Workers workers;

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
        try (ServiceConnection connection = ServiceConnection.open(node, service, type, find(timeout), timeout)) {
            open.set(connection);
            return connection.call(type, request);
        } catch (SocketTimeoutException e) {
            return new ServiceReply.TimedOut<>();
        } catch (IOException e) {
            return new ServiceReply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    private URI find(Duration timeout) throws IOException {
        Duration limit = timeout.compareTo(LOOKUP) < 0 ? timeout : LOOKUP;
        ApiReply reply = new ApiCaller(node, limit).call(master, "lookupService", service);
        if (!reply.isDone()) {
            throw new IOException("nobody offers " + service);
        }
        return Addresses.of(List.of(reply.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IOException("the master names no address for " + service));
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
        try (ServiceConnection connection = ServiceConnection.open(node, service, type, find(LOOKUP), LOOKUP)) {
            return connection.probe();
        } catch (IOException e) {
            return false;
        }
    }
}
