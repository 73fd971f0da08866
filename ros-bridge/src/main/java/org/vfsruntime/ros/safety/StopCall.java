package org.vfsruntime.ros.safety;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.config.StopHooks;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceClient;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.messages.std_msgs.Empty;
import org.vfsruntime.ros.messages.std_srvs.TriggerRequest;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;

/** Calls the robot's own stops. Each service is called on a thread of its own: one that hangs holds up nobody. */
public final class StopCall implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StopCall.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final List<Publisher<Empty>> topics = new ArrayList<>();
    private final List<ServiceClient<TriggerRequest, TriggerResponse>> services = new ArrayList<>();
    private final ExecutorService callers;

    /**
     * @param link to the robot
     * @param hooks which stops it has
     */
    public StopCall(RosLink link, StopHooks hooks) {
        hooks.topics().forEach(topic -> topics.add(link.publisher(topic, Empty.TYPE, PublisherOptions.stream())));
        hooks.services().forEach(service -> services.add(link.serviceClient(service, TriggerService.TYPE)));
        callers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "stop-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Calls all of them; returns at once. */
    public void call() {
        topics.forEach(topic -> topic.publish(Empty.zero()));
        services.forEach(service -> callers.execute(() -> call(service)));
    }

    /**
     * Looks whether the stops are there, which also remembers where: the services are then called without a master too.
     *
     * @param timeout for all of them together
     * @return the services that nobody offers and the topics that nobody listens to
     */
    public List<String> missing(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        List<String> missing = new ArrayList<>();
        for (ServiceClient<TriggerRequest, TriggerResponse> service : services) {
            if (!service.awaitService(left(deadline))) {
                missing.add("stop service " + service.service());
            }
        }
        for (Publisher<Empty> topic : topics) {
            if (!topic.awaitSubscribers(1, left(deadline))) {
                missing.add("a listener to stop topic " + topic.topic());
            }
        }
        return missing;
    }

    private static Duration left(long deadline) {
        return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
    }

    private static void call(ServiceClient<TriggerRequest, TriggerResponse> service) {
        try {
            ServiceReply<TriggerResponse> reply = service.call(TriggerRequest.zero(), TIMEOUT);
            boolean stopped = reply.answered().map(TriggerResponse::success).orElse(false);
            if (!stopped) {
                LOG.error("stop service {} did not stop the arm: {}", service.service(), reply);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        callers.shutdown();
        try {
            // A call that is on its way is let finish: it may be what stops the arm.
            callers.awaitTermination(TIMEOUT.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        topics.forEach(Publisher::close);
    }
}
