package org.vfsruntime.ros.rosjava;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ros.exception.RemoteException;
import org.ros.exception.ServiceNotFoundException;
import org.ros.node.ConnectedNode;
import org.ros.node.service.ServiceResponseListener;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.ServiceType;

/** Calls by ROSJava, on a connection for each call: ROSJava would keep one that its server has left. */
final class NodeServiceClient<Q extends Message, S extends Message> implements ServiceClient<Q, S> {
    private final ConnectedNode node;
    private final String service;
    private final ServiceType<Q, S> type;
    private final ExecutorService threads;

    NodeServiceClient(ConnectedNode node, String service, ServiceType<Q, S> type, ExecutorService threads) {
        this.node = node;
        this.service = service;
        this.type = type;
        this.threads = threads;
    }

    @Override
    public String service() {
        return service;
    }

    @Override
    public ServiceReply<S> call(Q request, Duration timeout) throws InterruptedException {
        CompletableFuture<ServiceReply<S>> reply = new CompletableFuture<>();
        threads.execute(() -> attempt(request, reply));
        try {
            return reply.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new ServiceReply.TimedOut<>();
        } catch (ExecutionException e) {
            return new ServiceReply.Unavailable<>(String.valueOf(e.getMessage()));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the one who waits for the reply sees what it ended with
    private void attempt(Q request, CompletableFuture<ServiceReply<S>> reply) {
        org.ros.node.service.ServiceClient<Q, S> client;
        try {
            client = node.newServiceClient(service, type.name());
        } catch (ServiceNotFoundException e) {
            reply.complete(new ServiceReply.Unavailable<>("nobody offers " + service));
            return;
        } catch (RuntimeException e) {
            reply.complete(new ServiceReply.Refused<>(String.valueOf(e.getMessage())));
            return;
        }
        reply.whenComplete((done, failed) -> client.shutdown());
        client.call(request, new ServiceResponseListener<>() {
            @Override
            public void onSuccess(S response) {
                reply.complete(new ServiceReply.Answered<>(response));
            }

            @Override
            public void onFailure(RemoteException e) {
                String said = String.valueOf(e.getMessage());
                reply.complete(new ServiceReply.Refused<>(said.replaceFirst("^[A-Z]+: ", "")));
            }
        });
    }

    @Override
    public boolean awaitService(Duration timeout) throws InterruptedException {
        return Polling.until(() -> node.lookupServiceUri(service) != null, timeout);
    }
}
