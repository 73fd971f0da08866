package org.vfsruntime.planner.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.planning.WarmStart;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;

/** One episode of the {@link RecedingHorizonController}; runs once. */
final class Episode {
    private final Robot robot;
    private final ValueFunctionSpace space;
    private final SkillPlanner planner;
    private final Goal goal;
    private final EpisodeConfig config;
    private final RandomGenerator random;
    private final LongSupplier nanoClock;
    private final EpisodeListener listener;
    private final Cancellation cancellation;
    private final RepeatedFailures failures;
    private final SecondOpinion opinion;
    private final Deadline deadline;

    private final List<Skill> skills = new ArrayList<>();
    private @Nullable Embedding lastEmbedding;
    private @Nullable Observation lastObservation;
    private @Nullable Stop stop;
    private List<Skill> warmStart = List.of();
    private int plansWithoutSkill;

    private record Stop(StopReason reason, String detail) {}

    Episode(
            Robot robot,
            ValueFunctionSpace space,
            SkillPlanner planner,
            Goal goal,
            EpisodeConfig config,
            RandomGenerator random,
            LongSupplier nanoClock,
            EpisodeListener listener,
            Cancellation cancellation) {
        this.robot = robot;
        this.space = space;
        this.planner = planner;
        this.goal = goal;
        this.config = config;
        this.random = random;
        this.nanoClock = nanoClock;
        this.listener = listener;
        this.cancellation = cancellation;
        this.failures = new RepeatedFailures(config.failuresBeforeDetour(), config.sameWithin());
        this.opinion = new SecondOpinion(robot, config.doubtCost());
        this.deadline = config.episodeDeadline()
                .map(duration -> Deadline.after(duration, nanoClock))
                .orElse(Deadline.never());
    }

    EpisodeResult run() {
        Embedding embedding = observe();
        while (embedding != null && !isGoalConfirmed(embedding)) {
            embedding = step();
        }
        Stop why = stop;
        if (why == null) {
            throw new IllegalStateException("the episode ended without a reason");
        }
        listener.onEvent(new EpisodeEvent.Stopped(skills.size(), why.reason(), why.detail()));
        return new EpisodeResult(why.reason(), why.detail(), skills, Optional.ofNullable(lastEmbedding));
    }

    /** @return Z of a fresh observation after one more skill, or null when the episode has been stopped */
    private @Nullable Embedding step() {
        Embedding before = lastEmbedding;
        Observation perceived = lastObservation;
        if (before == null || perceived == null || !mayGoOn()) {
            return null;
        }
        PlanResult result = plan(before);
        if (!(result instanceof PlanResult.Planned planned)) {
            return canRetry(result) ? observe() : null;
        }
        plansWithoutSkill = 0;
        if (!mayGoOn()) {
            return null;
        }
        Candidate followed = followed(planned, before, perceived);
        if (followed == null || !mayGoOn()) {
            return null;
        }
        Skill skill = followed.skills().get(0);
        if (!execute(skill, before)) {
            return null;
        }
        warmStart = WarmStart.after(planned, skill);
        Embedding after = observe();
        if (after != null) {
            failures.note(followed, before, after);
        }
        return after;
    }

    /** @return what to follow for one step, or null when the robot cannot be asked and the episode has been stopped */
    private @Nullable Candidate followed(PlanResult.Planned planned, Embedding embedding, Observation perceived) {
        try {
            return opinion.choose(failures.open(planned, embedding), perceived, config.skillBudget() - skills.size());
        } catch (InvalidInputException e) {
            stop(StopReason.INVALID_OBSERVATION, String.valueOf(e.getMessage()));
        } catch (RobotFaultException e) {
            stop(StopReason.ROBOT_FAULT, String.valueOf(e.getMessage()));
        }
        return null;
    }

    private boolean mayGoOn() {
        if (isCancelled()) {
            return stop(StopReason.CANCELLED, "a stop was asked for");
        }
        if (deadline.hasPassed()) {
            return stop(
                    StopReason.DEADLINE_REACHED,
                    "the episode's time of " + config.episodeDeadline().orElseThrow() + " is used up");
        }
        if (skills.size() >= config.skillBudget()) {
            return stop(
                    StopReason.SKILL_BUDGET_SPENT,
                    "goal not reached within the budget of " + config.skillBudget() + " skills");
        }
        return true;
    }

    private @Nullable Embedding observe() {
        if (isCancelled()) {
            stop(StopReason.CANCELLED, "a stop was asked for");
            return null;
        }
        Observation observation;
        Embedding embedding;
        try {
            observation = robot.observe();
            embedding = space.embed(observation);
        } catch (InvalidInputException e) {
            stop(StopReason.INVALID_OBSERVATION, String.valueOf(e.getMessage()));
            return null;
        } catch (RobotFaultException e) {
            stop(StopReason.ROBOT_FAULT, String.valueOf(e.getMessage()));
            return null;
        }
        lastEmbedding = embedding;
        lastObservation = observation;
        listener.onEvent(new EpisodeEvent.Observed(skills.size(), observation, embedding));
        return embedding;
    }

    /** Looks again before it claims the goal; leaves the newest embedding behind when it does not. */
    private boolean isGoalConfirmed(Embedding embedding) {
        Embedding newest = embedding;
        for (int agreeing = 1; goal.isReached(newest.values(), 0); agreeing++) {
            if (agreeing == config.confirmations()) {
                listener.onEvent(new EpisodeEvent.GoalReached(skills.size(), newest));
                stop(StopReason.GOAL_REACHED, "goal reached in " + counted(skills.size()));
                return true;
            }
            Embedding next = observe();
            if (next == null) {
                return true;
            }
            newest = next;
        }
        return false;
    }

    private PlanResult plan(Embedding embedding) {
        Deadline planDeadline = config.planDeadline()
                .map(duration -> Deadline.after(duration, nanoClock))
                .orElse(Deadline.never());
        long start = nanoClock.getAsLong();
        PlanResult result = planner.plan(
                embedding,
                goal,
                warmStart,
                random,
                () -> planDeadline.hasPassed() || deadline.hasPassed() || cancellation.isRequested());
        long nanos = nanoClock.getAsLong() - start;
        listener.onEvent(new EpisodeEvent.Planned(skills.size(), result, nanos, warmStart));
        return result;
    }

    /** @return whether a fresh observation may change a planner's mind; else the episode has been stopped */
    private boolean canRetry(PlanResult result) {
        if (result instanceof PlanResult.NothingApplicable nothing) {
            plansWithoutSkill++;
            return plansWithoutSkill < config.confirmations() || stop(StopReason.NOTHING_APPLICABLE, nothing.reason());
        }
        if (result instanceof PlanResult.NoFiniteCandidate) {
            return stop(
                    StopReason.NO_FINITE_CANDIDATE,
                    "all " + result.notFinite() + " imagined candidates were not finite; retrain the dynamics model");
        }
        return mayGoOn()
                && stop(
                        StopReason.DEADLINE_REACHED,
                        "no candidate was complete within the planning time"
                                + config.planDeadline().map(d -> " of " + d).orElse("")
                                + "; allow more time or fewer candidates");
    }

    /** @return whether the skill has ended by itself; else the episode has been stopped */
    private boolean execute(Skill skill, Embedding embedding) {
        SkillExecution execution;
        try {
            execution = robot.start(skill);
        } catch (InvalidInputException e) {
            return stop(StopReason.INVALID_OBSERVATION, String.valueOf(e.getMessage()));
        } catch (RobotFaultException e) {
            return stop(StopReason.ROBOT_FAULT, String.valueOf(e.getMessage()));
        }
        boolean ended = false;
        try {
            cancellation.watch(execution);
            int step = skills.size();
            listener.onEvent(new EpisodeEvent.SkillStarted(step, skill, embedding.get(skill)));
            skills.add(skill);
            SkillOutcome outcome = outcome(execution);
            ended = true;
            listener.onEvent(new EpisodeEvent.SkillFinished(step, skill, outcome));
            return outcome.status() != SkillOutcome.Status.CANCELLED
                    || stop(StopReason.CANCELLED, "skill '" + skill + "' was cancelled");
        } catch (RobotFaultException e) {
            return stop(StopReason.ROBOT_FAULT, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stop(StopReason.CANCELLED, "interrupted while skill '" + skill + "' was running");
        } finally {
            cancellation.release();
            if (!ended) {
                execution.cancel();
            }
        }
    }

    /** An interrupted wait stops the motion, so the outcome is near; whoever cannot wait interrupts again. */
    private static SkillOutcome outcome(SkillExecution execution) throws InterruptedException {
        try {
            return execution.await();
        } catch (InterruptedException e) {
            execution.cancel();
            SkillOutcome outcome = execution.await();
            Thread.currentThread().interrupt();
            return outcome;
        }
    }

    private boolean isCancelled() {
        return cancellation.isRequested() || Thread.currentThread().isInterrupted();
    }

    /** @return false, for the caller to pass on */
    private boolean stop(StopReason reason, String detail) {
        if (stop == null) {
            stop = new Stop(reason, detail);
        }
        return false;
    }

    private static String counted(int skills) {
        return skills + (skills == 1 ? " skill" : " skills");
    }
}
