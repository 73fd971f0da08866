package org.vfsruntime.sim.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.motion.MotionSource;
import org.vfsruntime.manipulation.motion.SkillMotion;
import org.vfsruntime.manipulation.trajectory.MotionProgram;
import org.vfsruntime.manipulation.trajectory.MotionSegment;
import org.vfsruntime.sim.arm.ArmMotion;
import org.vfsruntime.sim.arm.ArmMove;

/**
 * The desk's skills as motion programs, for an arm that is not stepped in this process. The same policies and the same
 * primitives as {@link DeskRobot} runs, written down before anything moves. For one thread at a time.
 */
public final class DeskMotionSource implements MotionSource {
    private final ArmMotion arm = new ArmMotion();
    private final Map<Skill, SkillPolicy> policies;

    /**
     * @param policies one for each skill of the catalogue
     * @throws InvalidInputException when a policy is missing
     */
    public DeskMotionSource(Map<Skill, SkillPolicy> policies) {
        DeskSkills.requireAll(policies);
        this.policies = Map.copyOf(policies);
    }

    @Override
    public SkillCatalogue catalogue() {
        return DeskSkills.CATALOGUE;
    }

    @Override
    public ObservationSpec observationSpec() {
        return DeskView.SPEC;
    }

    @Override
    public SkillMotion motion(Skill skill, Observation observation) {
        MotionPrimitive primitive = Motions.of(skill);
        SkillPolicy policy = policies.get(skill);
        if (policy == null || !observation.spec().equals(DeskView.SPEC)) {
            throw new InvalidInputException("skill '" + skill + "' and its observation must be the desk's");
        }
        DeskView view = new DeskView(observation);
        String refusal = primitive.refusal(view);
        if (!refusal.isEmpty()) {
            return new SkillMotion.Refused(refusal);
        }
        List<ArmMove> moves = primitive.moves(view, policy.parameters(observation));
        double[] joints = view.joints();
        return new SkillMotion.Commanded(program(moves, joints), program(primitive.retreat(), joints));
    }

    /** Follows the moves in thought, since which of its two ways the hand is turned depends on where the arm is. */
    private MotionProgram program(List<ArmMove> moves, double[] start) {
        List<MotionSegment> segments = new ArrayList<>();
        double[] joints = start;
        for (ArmMove move : moves) {
            MotionSegment segment = segment(move, joints);
            segments.add(segment);
            joints = after(segment, joints);
        }
        return new MotionProgram(segments);
    }

    private MotionSegment segment(ArmMove move, double[] joints) {
        if (move instanceof ArmMove.Fingers fingers) {
            return new MotionSegment.Grip(fingers.width(), fingers.newton());
        }
        if (move instanceof ArmMove.Up up) {
            return new MotionSegment.Rise(up.height(), Motions.CAREFUL_SPEED, ArmMotion.TURN_SPEED);
        }
        ArmMove.To to = (ArmMove.To) move;
        Pose target = arm.down(to.target(), to.yaw(), joints);
        MotionSegment.MoveLinear line = new MotionSegment.MoveLinear(target, to.speed(), ArmMotion.TURN_SPEED);
        return to.guarded() ? new MotionSegment.MoveUntilContact(line) : line;
    }

    /** A move that cannot be driven leaves the arm where it is; whoever drives the program will find that out. */
    private double[] after(MotionSegment segment, double[] joints) {
        Optional<MotionSegment.MoveLinear> line = Optional.empty();
        if (segment instanceof MotionSegment.MoveLinear move) {
            line = Optional.of(move);
        } else if (segment instanceof MotionSegment.MoveUntilContact touch) {
            line = Optional.of(touch.move());
        } else if (segment instanceof MotionSegment.Rise rise) {
            line = Optional.of(rise.from(arm.tool(joints)));
        }
        return line.flatMap(move -> arm.line(joints, move.target(), move.metresPerSecond()))
                .filter(ticks -> !ticks.isEmpty())
                .map(ticks -> ticks.get(ticks.size() - 1))
                .orElse(joints);
    }
}
