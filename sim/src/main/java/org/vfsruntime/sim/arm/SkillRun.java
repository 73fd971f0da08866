package org.vfsruntime.sim.arm;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/** One motion on its way: advances tick by tick until it has ended or is stopped. */
public final class SkillRun {
    /** Fingers pushed further off their rails than this: something was met. */
    private static final double CONTACT_STRAIN = 0.0025;
    /** Further than this, and the arm stops to protect itself. */
    private static final double PROTECTIVE_STRAIN = 0.012;

    private static final int FINGER_TICKS = 6;
    private static final int LONGEST = 400;

    private final ArmSimulation simulation;
    private final ArmMotion arm;
    private final List<ArmMove> retreat;
    private List<ArmMove> moves;
    private int move = -1;
    private List<double[]> path = List.of();
    private int onPath;
    private int ticks;
    private String stopped = "";
    private Optional<SkillOutcome> outcome = Optional.empty();

    /**
     * @param simulation to move in
     * @param arm that moves
     * @param moves in order
     * @param retreat what to do after a protective stop, so that the hand is not left where it is stuck
     */
    public SkillRun(ArmSimulation simulation, ArmMotion arm, List<ArmMove> moves, List<ArmMove> retreat) {
        this.simulation = simulation;
        this.arm = arm;
        this.moves = List.copyOf(moves);
        this.retreat = List.copyOf(retreat);
    }

    /**
     * A run that ends before anything moves.
     *
     * @param simulation that stays as it is
     * @param arm that stays as it is
     * @param reason why nothing moves
     * @return the run
     */
    public static SkillRun refused(ArmSimulation simulation, ArmMotion arm, String reason) {
        SkillRun run = new SkillRun(simulation, arm, List.of(), List.of());
        run.end(Status.REFUSED, reason);
        return run;
    }

    /** @return how it ended, empty while it goes on */
    public Optional<SkillOutcome> outcome() {
        return outcome;
    }

    /** @return control periods so far */
    public int ticks() {
        return ticks;
    }

    /** Stops here and now, unless it has ended. */
    public void cancel() {
        if (outcome.isEmpty()) {
            end(Status.CANCELLED, "stopped on request");
        }
    }

    /**
     * Runs to the end.
     *
     * @return how it ended
     */
    public SkillOutcome finish() {
        while (outcome.isEmpty()) {
            advance();
        }
        return outcome.get();
    }

    /** Lets one control period pass, unless the run has ended. */
    public void advance() {
        while (outcome.isEmpty() && onPath >= path.size()) {
            next();
        }
        if (outcome.isPresent()) {
            return;
        }
        simulation.tick(path.get(onPath++));
        ticks++;
        watch();
    }

    private void watch() {
        if (ticks >= LONGEST) {
            end(Status.ABORTED, "the motion took longer than " + LONGEST + " ticks");
        }
        if (!stopped.isEmpty() || outcome.isPresent()) {
            return;
        }
        double strain = simulation.strain();
        if (strain > PROTECTIVE_STRAIN || simulation.isJammed()) {
            backOff("protective stop: the hand met something");
        } else if (strain > CONTACT_STRAIN && moves.get(move) instanceof ArmMove.To to && to.guarded()) {
            onPath = path.size();
        }
    }

    private void backOff(String reason) {
        stopped = reason;
        moves = retreat;
        move = -1;
        path = List.of();
        onPath = 0;
    }

    private void next() {
        move++;
        onPath = 0;
        if (move >= moves.size()) {
            end(stopped.isEmpty() ? Status.COMPLETED : Status.ABORTED, stopped);
            return;
        }
        ArmMove current = moves.get(move);
        if (current instanceof ArmMove.Fingers fingers) {
            simulation.grip(fingers.width(), fingers.newton());
            path = Collections.nCopies(FINGER_TICKS, simulation.joints());
            return;
        }
        Pose target = target(current);
        double speed = current instanceof ArmMove.To to ? to.speed() : ArmMove.CAREFUL_SPEED;
        Optional<List<double[]>> line = arm.line(simulation.joints(), target, speed);
        if (line.isPresent()) {
            path = line.get();
        } else if (stopped.isEmpty()) {
            backOff("out of reach: " + round(target.position()));
        } else {
            end(Status.ABORTED, stopped);
        }
    }

    private Pose target(ArmMove current) {
        Pose tool = simulation.tool();
        if (current instanceof ArmMove.Up up) {
            Vec3 at = tool.position();
            return new Pose(new Vec3(at.x(), at.y(), Math.max(at.z(), up.height())), tool.orientation());
        }
        ArmMove.To to = (ArmMove.To) current;
        return arm.down(to.target(), to.yaw(), simulation.joints());
    }

    private void end(Status status, String detail) {
        outcome = Optional.of(new SkillOutcome(status, ticks, detail));
    }

    private static String round(Vec3 p) {
        return String.format(Locale.ROOT, "(%.3f, %.3f, %.3f) m", p.x(), p.y(), p.z());
    }
}
