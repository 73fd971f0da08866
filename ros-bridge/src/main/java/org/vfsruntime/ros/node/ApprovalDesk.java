package org.vfsruntime.ros.node;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.ros.config.Confirm;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.robot.Approval;

/**
 * Asks a person through service ~confirm. Hears the plans, so that it knows when the planner is not sure. Safe for
 * several threads.
 */
final class ApprovalDesk implements Approval, EpisodeListener {
    private final SafetyConfig config;
    private final NodeTopics topics;
    private Optional<Embedding> embedding = Optional.empty();
    private Optional<Candidate> plan = Optional.empty();
    private boolean waiting;
    private Optional<Boolean> answer = Optional.empty();

    ApprovalDesk(SafetyConfig config, NodeTopics topics) {
        this.config = config;
        this.topics = topics;
    }

    @Override
    public synchronized void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Observed observed) {
            embedding = Optional.of(observed.embedding());
        } else if (event instanceof EpisodeEvent.Planned planned) {
            plan = planned.result() instanceof PlanResult.Planned found ? Optional.of(found.best()) : Optional.empty();
        }
    }

    @Override
    public synchronized Answer ask(Skill skill, BooleanSupplier givenUp) throws InterruptedException {
        Optional<String> doubt = doubt(skill);
        if (config.confirm() == Confirm.NEVER || (config.confirm() == Confirm.LOW_CONFIDENCE && doubt.isEmpty())) {
            return Answer.NOT_NEEDED;
        }
        topics.tell("AwaitingConfirmation", 0, skill.name(), doubt.orElse("every skill is confirmed"));
        waiting = true;
        answer = Optional.empty();
        long end = System.nanoTime() + (long) (config.confirmSeconds() * 1e9);
        try {
            while (answer.isEmpty() && !givenUp.getAsBoolean() && System.nanoTime() - end < 0) {
                wait(20);
            }
            boolean granted = answer.orElse(false) && !givenUp.getAsBoolean();
            topics.tell(granted ? "Confirmed" : "NotConfirmed", 0, skill.name(), "");
            return granted ? Answer.GRANTED : Answer.DENIED;
        } finally {
            waiting = false;
        }
    }

    /** @return why the planner is not sure; empty when it is */
    private Optional<String> doubt(Skill skill) {
        OptionalDouble success =
                plan.flatMap(Candidate::appraisal).map(a -> a.success()).orElse(OptionalDouble.empty());
        if (success.isPresent() && success.getAsDouble() < config.lowConfidence()) {
            return Optional.of("the plan succeeds with probability " + success.getAsDouble());
        }
        if (plan.flatMap(Candidate::appraisal).map(a -> a.leavesData()).orElse(false)) {
            return Optional.of("the plan leaves the data");
        }
        return embedding
                .map(z -> z.get(skill))
                .filter(value -> value < config.lowConfidence())
                .map(value -> "the skill's value is " + value);
    }

    /**
     * @param yes what the person says
     * @return whether somebody had asked
     */
    synchronized boolean answer(boolean yes) {
        if (!waiting || answer.isPresent()) {
            return false;
        }
        answer = Optional.of(yes);
        notifyAll();
        return true;
    }
}
