package org.vfsruntime.ros.robot;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.SentGoal;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.safety.CommandGate;

/** The goal that the arm has now, for whoever wants to stop it. Safe for several threads. */
final class ActiveGoal {
    private final AtomicReference<@Nullable Held> held = new AtomicReference<>();

    private record Held(CommandGate.Permit permit, SentGoal<?> goal) {}

    /**
     * Sends a goal under a permit. A permit that is revoked afterwards finds it here.
     *
     * @return the goal; empty when the permit does not hold any more
     */
    <R extends Message> Optional<SentGoal<R>> send(CommandGate.Permit permit, Supplier<SentGoal<R>> send) {
        return permit.command(() -> {
            SentGoal<R> sent = send.get();
            held.set(new Held(permit, sent));
            return sent;
        });
    }

    /** Asks for it to be cancelled; without effect when there is none, or it ended. */
    void cancel() {
        Held now = held.get();
        if (now != null) {
            now.goal().cancel();
        }
    }

    /** The same, where the goal was sent under this permit; the next skill's goal is left alone. */
    void cancel(CommandGate.Permit permit) {
        Held now = held.get();
        if (now != null && now.permit() == permit) {
            now.goal().cancel();
        }
    }
}
