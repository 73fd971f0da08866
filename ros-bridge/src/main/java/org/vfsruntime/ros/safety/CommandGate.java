package org.vfsruntime.ros.safety;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Every command to the arm passes here, and nothing else makes one. A skill holds a permit while it runs. Once a permit
 * is revoked or a fault is latched, and that call has returned, no command is sent under it any more: sending and
 * revoking exclude each other. Safe for several threads.
 */
public final class CommandGate {
    private final Consumer<Fault> onFault;
    private @Nullable Fault fault;
    private @Nullable Permit permit;
    private long commands;

    /** @param onFault told of the first fault after a reset, on the thread that latched it */
    public CommandGate(Consumer<Fault> onFault) {
        this.onFault = onFault;
    }

    /** The right to command the arm, until it is revoked. */
    public final class Permit {
        private boolean revoked;

        private Permit() {}

        /**
         * Sends a command, if that is still allowed.
         *
         * @param send hands the command over and returns at once
         * @param <T> what sending gives
         * @return what sending gave; empty when nothing was sent
         */
        public <T> Optional<T> command(Supplier<T> send) {
            synchronized (CommandGate.this) {
                if (revoked || fault != null || permit != this) {
                    return Optional.empty();
                }
                commands++;
                return Optional.of(send.get());
            }
        }

        /** Ends the right. May be called again. */
        public void revoke() {
            synchronized (CommandGate.this) {
                revoked = true;
            }
        }

        /** @return whether it has ended; one that a stop ended stays so after the reset */
        public boolean isRevoked() {
            synchronized (CommandGate.this) {
                return revoked || fault != null || permit != this;
            }
        }
    }

    /** @return a permit for the next skill; the one before ends. Empty while a fault is latched. */
    public synchronized Optional<Permit> permit() {
        if (fault != null) {
            return Optional.empty();
        }
        Permit next = new Permit();
        permit = next;
        return Optional.of(next);
    }

    /**
     * Ends all permits until somebody resets. The first fault is kept.
     *
     * @return whether it is the first one
     */
    public boolean latch(Fault next) {
        return latch(next, () -> {});
    }

    /**
     * The same, with what stops the arm: done before anybody is told, and also when a fault was latched before.
     *
     * @param next fault
     * @param act stops the arm
     * @return whether it is the first one
     */
    public boolean latch(Fault next, Runnable act) {
        boolean first;
        synchronized (this) {
            first = fault == null;
            if (first) {
                fault = next;
            }
        }
        try {
            act.run();
        } finally {
            if (first) {
                onFault.accept(next);
            }
        }
        return first;
    }

    /** @return the latched fault */
    public synchronized Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Lets commands pass again; for an operator alone.
     *
     * @return the fault that was latched
     */
    public synchronized Optional<Fault> reset() {
        Optional<Fault> before = Optional.ofNullable(fault);
        fault = null;
        permit = null;
        return before;
    }

    /** @return commands that were sent so far */
    public synchronized long commands() {
        return commands;
    }
}
