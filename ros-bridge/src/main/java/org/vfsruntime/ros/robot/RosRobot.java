package org.vfsruntime.ros.robot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.manipulation.motion.MotionSource;
import org.vfsruntime.manipulation.trajectory.TrajectoryPlanner;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.perception.JointBoard;
import org.vfsruntime.ros.perception.Perception;
import org.vfsruntime.ros.safety.CommandGate;
import org.vfsruntime.ros.safety.Fault;
import org.vfsruntime.ros.safety.Lateness;
import org.vfsruntime.ros.safety.ModelMatch;
import org.vfsruntime.ros.safety.StopCall;

/**
 * A manipulator that is reached through ROS. Observes from topics, runs skills as goals of the arm's and the gripper's
 * actions. One thread drives it; cancelling, stopping and resetting may come from any.
 */
public final class RosRobot implements Robot {
    private static final Logger LOG = LoggerFactory.getLogger(RosRobot.class);

    /** A watch that has not looked for so long hangs. */
    private static final Duration LONGEST_SLEEP = Duration.ofMillis(500);

    private final Parts parts;
    private final SafetyConfig safety;
    private final MotionSource source;
    private final Perception perception;
    private final ArmActions actions;
    private final Connection connection;
    private final CommandGate gate;
    private final StopCall stopCall;
    private final ModelMatch model;
    private final MotionPlans plans;
    private final ActiveGoal active = new ActiveGoal();
    private final ExecutorService motion;
    private Optional<RosExecution> running = Optional.empty();
    private volatile Optional<MotionWatch> watch = Optional.empty();
    private long observedNanos;
    private boolean closed;

    /**
     * What a robot is put together from.
     *
     * @param link to the robot; not closed by it
     * @param config of the robot
     * @param source of motions
     * @param chain from the arm's base to its tool
     * @param planner of trajectories
     * @param approval asks people
     * @param listener told what the controller need not know
     * @param nanoClock monotonic, in nanoseconds; the one that the link stamps arrivals with
     */
    public record Parts(
            RosLink link,
            RobotConfig config,
            MotionSource source,
            KinematicChain chain,
            TrajectoryPlanner planner,
            Approval approval,
            RobotListener listener,
            LongSupplier nanoClock) {}

    /**
     * Subscribes to the robot's topics. Nothing moves.
     *
     * @param parts what it is put together from
     * @throws InvalidInputException when robot.yaml does not fit the bank or the description
     */
    public RosRobot(Parts parts) {
        this.parts = parts;
        RobotConfig config = parts.config();
        this.safety = config.safety();
        this.source = parts.source();
        this.model = new ModelMatch(parts.chain());
        List<String> mismatches = model.names(config.arm().joints());
        if (!mismatches.isEmpty()) {
            throw new InvalidInputException(String.join("; ", mismatches));
        }
        Lateness lateness = Lateness.of(config);
        this.perception =
                new Perception(parts.link(), config, source.observationSpec(), lateness.observing(), parts.nanoClock());
        this.actions = new ArmActions(parts.link(), config, lateness.goals());
        this.connection = new Connection(parts.link());
        this.gate = new CommandGate(this::onFault);
        this.stopCall = new StopCall(parts.link(), safety.hooks());
        this.plans = new MotionPlans(parts.chain(), parts.planner(), config);
        this.motion = Executors.newSingleThreadExecutor(task -> new Thread(task, "arm-motion"));
        safety.optOuts().forEach(line -> LOG.warn("robot '{}': {}", config.name(), line));
        if (config.kind() == RobotConfig.Kind.SIMULATED) {
            LOG.warn(
                    "robot '{}': kind is simulated, so readings, status and answers may be 10 s late: no arm that moves"
                            + " may be called so",
                    config.name());
        }
    }

    private void onFault(Fault fault) {
        active.cancel();
        LOG.error("stopped until somebody resets: {}", fault);
        try {
            parts.listener().onFault(fault);
        } catch (RuntimeException e) {
            LOG.error("a listener failed when it was told of {}", fault, e);
        }
    }

    @Override
    public SkillCatalogue catalogue() {
        return source.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return source.observationSpec();
    }

    @Override
    public Observation observe() {
        Observation observation = perception.observe();
        observedNanos = parts.nanoClock().getAsLong();
        return observation;
    }

    /**
     * Waits for the arm's and the gripper's controllers.
     *
     * @param timeout real time for each
     * @return whether both are there
     */
    public boolean awaitServers(Duration timeout) throws InterruptedException {
        return actions.awaitServers(timeout);
    }

    /**
     * Looks for the robot's own stops. To be asked once before it is commanded: a stop that was found is called also when the
     * master is lost.
     *
     * @param timeout real time for all of them
     * @return those that are not there
     */
    public List<String> missingStops(Duration timeout) throws InterruptedException {
        return stopCall.missing(timeout);
    }

    /** Things were moved by somebody else: what was seen so far is not observed any more. */
    public void thingsMoved() {
        perception.moved(safety.settleSeconds());
    }

    @Override
    public SkillExecution start(Skill skill) {
        catalogue().indexOf(skill);
        if (running.filter(execution -> !execution.hasEnded()).isPresent()) {
            throw new IllegalStateException("another skill is still running");
        }
        requireCommandable();
        double planned = (parts.nanoClock().getAsLong() - observedNanos) * 1e-9;
        if (observedNanos != 0 && planned > safety.planAge()) {
            return declined(
                    skill,
                    String.format(
                            java.util.Locale.ROOT,
                            "the plan came %.1f s after its observation but must come within %.1f s",
                            planned,
                            safety.planAge()));
        }
        Prepared prepared = prepare(skill);
        if (prepared instanceof Prepared.Declined no) {
            return declined(skill, no.why());
        }
        Prepared.Ready ready = (Prepared.Ready) prepared;
        parts.listener().onMotion(skill, ready.toolPath());
        if (safety.dryRun()) {
            return declined(skill, "dry run: nothing is commanded");
        }
        CommandGate.Permit permit = gate.permit().orElseThrow(this::latched);
        RosExecution execution = new RosExecution(Optional.of(permit), active);
        running = Optional.of(execution);
        motion.execute(() -> execution.end(run(skill, ready, permit)));
        return execution;
    }

    private void requireCommandable() {
        if (gate.fault().isPresent()) {
            throw latched();
        }
        connection.problem().or(this::clockProblem).ifPresent(problem -> {
            throw new RobotFaultException("the arm cannot be commanded: " + problem);
        });
        List<String> missing = actions.missing();
        if (!safety.dryRun() && !missing.isEmpty()) {
            throw new RobotFaultException(
                    "the arm cannot be commanded: no status from " + String.join(" and ", missing));
        }
    }

    /** Ages and deadlines mean nothing to a real arm when somebody plays back the time. */
    private Optional<String> clockProblem() {
        return parts.config().kind() == RobotConfig.Kind.REAL
                        && parts.link().clock().isSimulated()
                ? Optional.of("robot '" + parts.config().name()
                        + "' is real but /use_sim_time is true: set it to false, or call the robot simulated")
                : Optional.empty();
    }

    private RobotFaultException latched() {
        return new RobotFaultException("the arm was stopped and waits for an operator's reset: "
                + gate.fault().map(Fault::toString).orElse(""));
    }

    private Prepared prepare(Skill skill) {
        Observation observation = perception.observe();
        JointBoard.Joints joints =
                perception.joints().orElseThrow(() -> new RobotFaultException("no joint state has arrived"));
        List<String> impossible = model.positions(joints.positions());
        if (!impossible.isEmpty()) {
            throw new RobotFaultException("the arm is not the one that is described: " + String.join("; ", impossible));
        }
        return plans.prepare(skill, source.motion(skill, observation), joints.positions());
    }

    private SkillExecution declined(Skill skill, String why) {
        parts.listener().onDeclined(skill, why);
        return ended(new SkillOutcome(Status.REFUSED, 0, why));
    }

    private SkillExecution ended(SkillOutcome outcome) {
        RosExecution execution = new RosExecution(Optional.empty(), active);
        execution.end(outcome);
        running = Optional.of(execution);
        return execution;
    }

    /** On the motion thread. */
    private SkillOutcome run(Skill skill, Prepared.Ready prepared, CommandGate.Permit permit) {
        MotionWatch looks = newWatch();
        try {
            Prepared.Ready ready = prepared;
            Approval.Answer answer = parts.approval().ask(skill, permit::isRevoked);
            if (answer == Approval.Answer.DENIED) {
                return permit.isRevoked()
                        ? new SkillOutcome(Status.CANCELLED, 0, "stopped on request")
                        : new SkillOutcome(Status.REFUSED, 0, "nobody confirmed the skill");
            }
            if (answer == Approval.Answer.GRANTED) {
                // Things may have moved while somebody thought about it.
                Prepared again = prepare(skill);
                if (again instanceof Prepared.Declined no) {
                    return new SkillOutcome(Status.REFUSED, 0, no.why());
                }
                ready = (Prepared.Ready) again;
                looks = newWatch();
            }
            Duration confirm = Duration.ofNanos((long) (safety.cancelConfirm() * 1e9));
            SupervisedGoal goals = new SupervisedGoal(gate, permit, active, looks, stopCall, confirm);
            new ProgramRun(skill, perception, plans, actions, parts.config().arm(), goals)
                    .drive(ready.program(), ready.retreat());
            return new SkillOutcome(Status.COMPLETED, ticks(looks), "");
        } catch (StoppedException e) {
            return new SkillOutcome(e.status(), ticks(looks), e.detail());
        } catch (InterruptedException e) {
            stopNow(new Fault(Fault.Kind.DEFECT, "the motion thread was interrupted"));
            return new SkillOutcome(Status.ABORTED, ticks(looks), "interrupted");
        } catch (RobotFaultException | InvalidInputException e) {
            String detail = String.valueOf(e.getMessage());
            stopNow(new Fault(Fault.Kind.SENSOR_LOST, detail));
            return new SkillOutcome(Status.ABORTED, ticks(looks), detail);
        } catch (RuntimeException | Error e) {
            LOG.error("a motion failed", e);
            stopNow(new Fault(Fault.Kind.DEFECT, String.valueOf(e)));
            return new SkillOutcome(Status.ABORTED, ticks(looks), "the program has a defect: " + e);
        } finally {
            permit.revoke();
            perception.moved(safety.settleSeconds());
        }
    }

    private MotionWatch newWatch() {
        MotionWatch next = new MotionWatch(
                perception,
                actions,
                connection,
                model,
                parts.config(),
                parts.link().clock(),
                parts.nanoClock());
        watch = Optional.of(next);
        return next;
    }

    /**
     * @return whether somebody looks at the arm while it moves; a node that does not must let its heartbeat stop. May be
     *     asked on any thread.
     */
    public boolean isWatched() {
        return watch.map(last -> last.isAwake(LONGEST_SLEEP.toNanos())).orElse(true);
    }

    private int ticks(MotionWatch looks) {
        return (int) Math.ceil(looks.seconds() / parts.config().arm().tickSeconds());
    }

    /**
     * Stops the arm with everything there is: no more commands, every goal cancelled, the robot's own stops called. Until
     * a reset nothing moves. Returns at once.
     *
     * @param fault why
     */
    public void stopNow(Fault fault) {
        gate.latch(fault, () -> {
            try {
                active.cancel();
                actions.cancelAll();
            } finally {
                stopCall.call();
            }
        });
    }

    /**
     * Lets skills start again; for an operator who has looked at the arm.
     *
     * @return the fault that was latched
     */
    public Optional<Fault> reset() {
        return gate.reset();
    }

    /** @return the latched fault */
    public Optional<Fault> fault() {
        return gate.fault();
    }

    /** @return goals that were sent so far */
    public long commands() {
        return gate.commands();
    }

    /** @return what keeps the robot from being commanded, one line each; empty when all is well */
    public List<String> problems() {
        java.util.ArrayList<String> problems = new java.util.ArrayList<>();
        gate.fault().ifPresent(fault -> problems.add("stopped: " + fault));
        connection.problem().ifPresent(problems::add);
        clockProblem().ifPresent(problems::add);
        actions.missing().forEach(action -> problems.add("no status from " + action));
        List<String> silent = perception.missingJoints();
        if (!silent.isEmpty()) {
            problems.add("no state of joints " + silent);
        }
        return List.copyOf(problems);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        running.ifPresent(SkillExecution::cancel);
        motion.shutdown();
        try {
            long wait = (long) (1000 * safety.cancelConfirm()) + 2000;
            if (!motion.awaitTermination(wait, TimeUnit.MILLISECONDS)) {
                stopNow(new Fault(Fault.Kind.STOP_NOT_CONFIRMED, "the motion did not end when the node did"));
                motion.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopNow(new Fault(Fault.Kind.STOP_NOT_CONFIRMED, "the node was interrupted while it ended"));
            motion.shutdownNow();
            Thread.currentThread().interrupt();
        }
        stopCall.close();
        actions.close();
        perception.close();
    }
}
