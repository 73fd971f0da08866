package org.vfsruntime.ros.action;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.GoalEnd;
import org.vfsruntime.ros.link.GoalListener;
import org.vfsruntime.ros.link.GoalPhase;
import org.vfsruntime.ros.message.Message;

/** Logs what a listener throws. */
final class GuardedListener<R extends Message, F extends Message> implements GoalListener<R, F> {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

    private final String action;
    private final GoalListener<R, F> listener;

    GuardedListener(String action, GoalListener<R, F> listener) {
        this.action = action;
        this.listener = listener;
    }

    @Override
    public void onPhase(GoalPhase phase) {
        guard(() -> listener.onPhase(phase));
    }

    @Override
    public void onFeedback(F feedback) {
        guard(() -> listener.onFeedback(feedback));
    }

    @Override
    public void onEnd(GoalEnd<R> end) {
        guard(() -> listener.onEnd(end));
    }

    private void guard(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener of {} failed", action, e);
        }
    }
}
