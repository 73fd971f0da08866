package org.vfsruntime.ros.client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.api.ApiReply;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.tcpros.Workers;
import org.vfsruntime.ros.waiting.Waiting;

/**
 * Keeps the master's knowledge of this node as it should be. Asks the master twice a second whether it knows the
 * node; a master that was restarted does not, and is told everything again.
 */
final class Registrar {
    private static final Logger LOG = LoggerFactory.getLogger(Registrar.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CALL = Duration.ofSeconds(2);
    /** One call may be late on a busy machine; two in a row mean that the master is gone. */
    private static final int LOST_AFTER = 2;

    private final URI master;
    private final URI ownApi;
    private final URI ownServices;
    private final String node;
    private final ApiCaller caller;
    private final Consumer<LinkEvent> events;
    private final MasterGreeting greeting;
    private final Thread thread;

    private final Set<Registration> wanted = new LinkedHashSet<>();
    private final Set<Registration> known = new LinkedHashSet<>();
    private final Set<Registration> unwanted = new LinkedHashSet<>();
    private boolean greeted;
    private boolean everAnswered;
    private int failures;
    private boolean closed;

    /** What has to be settled with a master before anything else. */
    interface MasterGreeting {
        /** @throws IOException when the master stops answering */
        void greet(ApiCaller caller) throws IOException;
    }

    /**
     * @param node full name
     * @param master address
     * @param ownApi address of this node
     * @param ownServices address of this node's services
     * @param workers makes the thread
     * @param events told when the master is lost and back, and when another node has the name
     * @param greeting done first at every new master
     */
    Registrar(
            String node,
            URI master,
            URI ownApi,
            URI ownServices,
            Workers workers,
            Consumer<LinkEvent> events,
            MasterGreeting greeting) {
        this.node = node;
        this.master = master;
        this.ownApi = ownApi;
        this.ownServices = ownServices;
        this.caller = new ApiCaller(node, CALL);
        this.events = events;
        this.greeting = greeting;
        this.thread = workers.factory("registers").newThread(this::run);
    }

    void start() {
        thread.start();
    }

    synchronized void add(Registration registration) {
        unwanted.remove(registration);
        wanted.add(registration);
        notifyAll();
    }

    synchronized void remove(Registration registration) {
        wanted.remove(registration);
        if (known.contains(registration)) {
            unwanted.add(registration);
        }
        notifyAll();
    }

    synchronized boolean awaitRegistered(Duration timeout) throws InterruptedException {
        return Waiting.until(this, timeout, () -> closed || isSettled()) && !closed;
    }

    private boolean isSettled() {
        return greeted && failures == 0 && known.containsAll(wanted) && unwanted.isEmpty();
    }

    private void run() {
        while (!isClosed()) {
            try {
                settle();
                answered();
            } catch (IOException e) {
                failed(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                // A node that the master does not hear of any more would be lost without a word.
                if (!isClosed()) {
                    LOG.error("Node {} could not be registered", node, e);
                    failed(String.valueOf(e));
                }
            }
            pause();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void settle() throws IOException {
        ApiReply reply = caller.call(master, "lookupNode", node);
        if (reply.isDone() && isOther(reply.value())) {
            return;
        }
        boolean forgot;
        synchronized (this) {
            forgot = !reply.isDone() && !known.isEmpty();
            if (forgot) {
                known.clear();
                greeted = false;
            }
        }
        greet();
        for (Registration registration : copy(unwanted)) {
            unregister(registration);
        }
        List<Registration> missing = copy(wanted);
        missing.removeAll(copy(known));
        for (Registration registration : missing) {
            register(registration);
        }
        if (forgot) {
            events.accept(new LinkEvent.MasterBack(true));
        }
    }

    /** The master names another node by our name: that one came later, and the call that should tell us was lost. */
    private boolean isOther(Object address) {
        boolean known;
        synchronized (this) {
            known = !this.known.isEmpty();
        }
        boolean other = known && !ownApi.toString().equals(address);
        if (other) {
            events.accept(new LinkEvent.ShutdownRequested("another node has taken the name " + node));
        }
        return other;
    }

    private void greet() throws IOException {
        synchronized (this) {
            if (greeted) {
                return;
            }
        }
        greeting.greet(caller);
        synchronized (this) {
            greeted = true;
        }
    }

    private synchronized List<Registration> copy(Set<Registration> set) {
        return new ArrayList<>(set);
    }

    private void register(Registration registration) throws IOException {
        String method = "register" + registration.kind().word;
        ApiReply reply = registration.kind() == Registration.Kind.SERVICE
                ? caller.call(master, method, registration.name(), ownServices.toString(), ownApi.toString())
                : caller.call(master, method, registration.name(), registration.type(), ownApi.toString());
        if (!reply.isDone()) {
            throw new IOException(registration.name() + " was not registered: " + reply.text());
        }
        synchronized (this) {
            known.add(registration);
            if (!wanted.contains(registration)) {
                unwanted.add(registration);
            }
            notifyAll();
        }
        if (registration.kind() == Registration.Kind.SUBSCRIBER) {
            registration.onPublishers().accept(Addresses.of(reply.value()));
        }
    }

    private void unregister(Registration registration) throws IOException {
        URI address = registration.kind() == Registration.Kind.SERVICE ? ownServices : ownApi;
        caller.call(master, "unregister" + registration.kind().word, registration.name(), address.toString());
        synchronized (this) {
            unwanted.remove(registration);
            known.remove(registration);
            notifyAll();
        }
    }

    private void answered() {
        boolean back;
        synchronized (this) {
            back = failures >= LOST_AFTER || (!everAnswered && failures > 0);
            everAnswered = true;
            failures = 0;
            notifyAll();
        }
        if (back) {
            events.accept(new LinkEvent.MasterBack(false));
        }
    }

    private void failed(String why) {
        boolean lost;
        synchronized (this) {
            failures++;
            lost = everAnswered ? failures == LOST_AFTER : failures == 1;
        }
        LOG.debug("The master at {} does not answer: {}", master, why);
        if (lost) {
            events.accept(new LinkEvent.MasterLost(master + ": " + why));
        }
    }

    /** Waits for the next time to ask, or for something to tell the master. */
    private synchronized void pause() {
        try {
            Waiting.until(this, POLL, () -> closed || (failures == 0 && !isSettled()));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Ends it, and takes everything back from a master that answers by the deadline. */
    void close(long deadlineNanos) {
        List<Registration> left;
        synchronized (this) {
            closed = true;
            left = failures == 0 ? new ArrayList<>(known) : List.of();
            notifyAll();
        }
        for (Registration registration : left) {
            if (System.nanoTime() - deadlineNanos >= 0) {
                return;
            }
            try {
                unregister(registration);
            } catch (IOException e) {
                LOG.debug("The master was not told that {} ends: {}", registration.name(), e.getMessage());
                return;
            }
        }
    }
}
