package org.vfsruntime.sim.desk;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.robot.SkillOutcome.Status;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;

/** One motion on its way: advances tick by tick until it has ended or is stopped. */
final class SkillRun {
    /** Fingers pushed further off their rails than this: something was met. */
    private static final double CONTACT_STRAIN = 0.0025;
    /** Further than this, and the arm stops to protect itself. */
    private static final double PROTECTIVE_STRAIN = 0.012;

    private static final int FINGER_TICKS = 6;
    private static final int LONGEST = 400;

    private final DeskSimulation simulation;
    private final ArmMotion arm;
    private final List<DeskMove> retreat;
    private List<DeskMove> moves;
    private int move = -1;
    private List<double[]> path = List.of();
    private int onPath;
    private int ticks;
    private String stopped = "";
    private Optional<SkillOutcome> outcome = Optional.empty();

    /**
     * @param moves in order
     * @param retreat what to do after a protective stop, so that the hand is not left where it is stuck
     */
    SkillRun(DeskSimulation simulation, ArmMotion arm, List<DeskMove> moves, List<DeskMove> retreat) {
        this.simulation = simulation;
        this.arm = arm;
        this.moves = List.copyOf(moves);
        this.retreat = List.copyOf(retreat);
    }

    /** A run that ends before anything moves. */
    static SkillRun refused(DeskSimulation simulation, ArmMotion arm, String reason) {
        SkillRun run = new SkillRun(simulation, arm, List.of(), List.of());
        run.end(Status.REFUSED, reason);
        return run;
    }

    Optional<SkillOutcome> outcome() {
        return outcome;
    }

    int ticks() {
        return ticks;
    }

    void cancel() {
        if (outcome.isEmpty()) {
            end(Status.CANCELLED, "stopped on request");
        }
    }

    /** Runs to the end. */
    SkillOutcome finish() {
        while (outcome.isEmpty()) {
            advance();
        }
        return outcome.get();
    }

    /** Lets one control period pass, unless the run has ended. */
    void advance() {
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
        if (strain > PROTECTIVE_STRAIN || simulation.isPalmInCabinet()) {
            backOff("protective stop: the hand met something");
        } else if (strain > CONTACT_STRAIN && moves.get(move) instanceof DeskMove.To to && to.guarded()) {
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
        DeskMove current = moves.get(move);
        if (current instanceof DeskMove.Fingers fingers) {
            simulation.grip(fingers.width(), fingers.newton());
            path = Collections.nCopies(FINGER_TICKS, simulation.joints());
            return;
        }
        Pose target = target(current);
        double speed = current instanceof DeskMove.To to ? to.speed() : Motions.CAREFUL_SPEED;
        Optional<List<double[]>> line = arm.line(simulation.joints(), target, speed);
        if (line.isPresent()) {
            path = line.get();
        } else if (stopped.isEmpty()) {
            backOff("out of reach: " + round(target.position()));
        } else {
            end(Status.ABORTED, stopped);
        }
    }

    private Pose target(DeskMove current) {
        Pose tool = simulation.tool();
        if (current instanceof DeskMove.Up up) {
            Vec3 at = tool.position();
            return new Pose(new Vec3(at.x(), at.y(), Math.max(at.z(), up.height())), tool.orientation());
        }
        DeskMove.To to = (DeskMove.To) current;
        return arm.down(to.target(), to.yaw(), simulation.joints());
    }

    private void end(Status status, String detail) {
        outcome = Optional.of(new SkillOutcome(status, ticks, detail));
    }

    private static String round(Vec3 p) {
        return String.format(Locale.ROOT, "(%.3f, %.3f, %.3f) m", p.x(), p.y(), p.z());
    }
}
