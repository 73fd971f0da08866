package org.vfsruntime.ros.action;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.ActionClientOptions;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.waiting.Waiting;

/** A goal as its client sees it. Times are nanoseconds of one clock that the client gives. */
final class TrackedGoal<R extends Message, F extends Message> implements SentGoal<R> {
    private final String id;
    private final GoalListener<R, F> listener;
    private final Executor callbacks;
    private final ActionClientOptions options;
    private final Consumer<String> sendCancel;
    private GoalPhase phase = GoalPhase.SENT;
    private @Nullable GoalEnd<R> end;
    private int serverStatus = GoalStatus.PENDING;
    private long since;

    /**
     * @param id its name
     * @param listener told on callbacks
     * @param options time limits
     * @param sendCancel asks the server to cancel the goal of that id
     * @param now when it was sent
     */
    TrackedGoal(
            String id,
            GoalListener<R, F> listener,
            Executor callbacks,
            ActionClientOptions options,
            Consumer<String> sendCancel,
            long now) {
        this.id = id;
        this.listener = listener;
        this.callbacks = callbacks;
        this.options = options;
        this.sendCancel = sendCancel;
        this.since = now;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public synchronized GoalPhase phase() {
        return phase;
    }

    @Override
    public void cancel() {
        synchronized (this) {
            if (phase == GoalPhase.ENDED) {
                return;
            }
        }
        sendCancel.accept(id);
    }

    @Override
    public synchronized Optional<GoalEnd<R>> end() {
        return Optional.ofNullable(end);
    }

    @Override
    public synchronized Optional<GoalEnd<R>> await(Duration timeout) throws InterruptedException {
        Waiting.until(this, timeout, () -> end != null);
        return Optional.ofNullable(end);
    }

    /** Takes in what a status message says about it. */
    synchronized void onStatus(GoalStatus status, long now) {
        if (phase == GoalPhase.ENDED || phase == GoalPhase.AWAITING_RESULT) {
            return;
        }
        serverStatus = status.status();
        GoalPhase next = GoalStates.phase(status.status());
        // A status that was sent before a later one may be handled after it; a goal never goes back.
        if (next.compareTo(phase) > 0) {
            phase = next;
            since = now;
            callbacks.execute(() -> listener.onPhase(next));
        }
    }

    /** Takes in that a status message of the server does not name it. */
    void onForgotten() {
        boolean forgotten;
        synchronized (this) {
            forgotten = phase == GoalPhase.PENDING || phase == GoalPhase.ACTIVE || phase == GoalPhase.CANCELLING;
        }
        if (forgotten) {
            lose("the server does not know the goal any more; it may have been restarted");
        }
    }

    void onFeedback(F feedback) {
        synchronized (this) {
            if (phase == GoalPhase.ENDED) {
                return;
            }
        }
        callbacks.execute(() -> listener.onFeedback(feedback));
    }

    /** Takes in a result; a second one has no effect. */
    void onResult(GoalStatus status, R result) {
        GoalEnd.Status how = GoalStates.end(status.status());
        if (GoalStates.hasEnded(status.status())) {
            finish(new GoalEnd<>(how, status.text(), Optional.of(result)));
        }
    }

    /**
     * Holds it against the limits.
     *
     * @param now time
     * @param lastStatus when the server sent its last status
     */
    void check(long now, long lastStatus) {
        GoalPhase at;
        long waited;
        int said;
        synchronized (this) {
            at = phase;
            waited = now - since;
            said = serverStatus;
        }
        switch (at) {
            case SENT -> {
                if (waited > options.acknowledge().toNanos()) {
                    lose("no server acknowledged the goal within " + seconds(options.acknowledge()));
                }
            }
            case PENDING, ACTIVE, CANCELLING -> {
                if (now - lastStatus > options.status().toNanos()
                        && waited > options.status().toNanos()) {
                    lose("the server sent no status for " + seconds(options.status()));
                }
            }
            case AWAITING_RESULT -> {
                if (waited > options.result().toNanos()) {
                    lose("the server says " + GoalStates.end(said) + " but sent no result within "
                            + seconds(options.result()));
                }
            }
            case ENDED -> {
                // Nothing can be late any more.
            }
        }
    }

    private static String seconds(Duration limit) {
        return limit.toMillis() / 1000.0 + " s";
    }

    /** Ends it as lost, and asks the server to cancel it in case it still hears. */
    void lose(String why) {
        if (finish(new GoalEnd<>(GoalEnd.Status.LOST, why, Optional.empty()))) {
            sendCancel.accept(id);
        }
    }

    private synchronized boolean finish(GoalEnd<R> how) {
        if (end != null) {
            return false;
        }
        end = how;
        phase = GoalPhase.ENDED;
        notifyAll();
        callbacks.execute(() -> listener.onEnd(how));
        return true;
    }
}
