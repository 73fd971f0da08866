package org.vfsruntime.ros.robot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.ros.safety.CommandGate;

/** A skill that runs on the robot's motion thread. */
final class RosExecution implements SkillExecution {
    private final CompletableFuture<SkillOutcome> outcome = new CompletableFuture<>();
    private final Optional<CommandGate.Permit> permit;
    private final ActiveGoal active;

    /**
     * @param permit to command the arm; empty for a skill that never does
     * @param active the goal that it has
     */
    RosExecution(Optional<CommandGate.Permit> permit, ActiveGoal active) {
        this.permit = permit;
        this.active = active;
    }

    void end(SkillOutcome how) {
        outcome.complete(how);
    }

    boolean hasEnded() {
        return outcome.isDone();
    }

    @Override
    public SkillOutcome await() throws InterruptedException {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            cancel();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never exceptional", e);
        }
    }

    @Override
    public void cancel() {
        if (!hasEnded()) {
            // In this order: what was sent before the permit ended is then the active goal.
            permit.ifPresent(held -> {
                held.revoke();
                active.cancel(held);
            });
        }
    }
}
