package org.vfsruntime.ros.safety;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.kinematics.KinematicChain;
import org.vfsruntime.ros.config.SafetyConfig;
import org.vfsruntime.ros.config.Zone;

/**
 * Looks at every point of a path by forward kinematics, and between the points at least every centimetre: the tool must
 * stay in the work space, and no link's origin may enter a zone where the skill is banned. A path may begin outside,
 * where somebody put the arm, provided that it does not lead farther out.
 */
public final class ZoneGuard {
    private static final double LONGEST_STEP = 0.01;
    private static final double SLACK = 1e-4;

    private final KinematicChain chain;
    private final SafetyConfig config;

    /**
     * @param chain the arm
     * @param config with the work space and the zones
     */
    public ZoneGuard(KinematicChain chain, SafetyConfig config) {
        this.chain = chain;
        this.config = config;
    }

    /**
     * @param skill that wants to move
     * @param start [dof] where the arm is
     * @param points [n] of [dof], in order
     * @return why the path must not be driven, in one line; empty when it may
     */
    public Optional<String> objection(Skill skill, double[] start, List<double[]> points) {
        double farthest = outside(chain.forward(start).position());
        double[] last = start;
        for (double[] point : points) {
            int parts = parts(last, point);
            for (int part = 1; part <= parts; part++) {
                double[] q = between(last, point, (double) part / parts);
                Pose[] links = chain.linkPoses(q);
                Vec3 tool = chain.forward(q).position();
                double out = outside(tool);
                if (out > farthest + SLACK) {
                    return Optional.of("skill '" + skill + "' would bring the tool to " + shown(tool)
                            + ", outside of the work space "
                            + config.workspace().map(ZoneGuard::shown).orElse(""));
                }
                farthest = out;
                Optional<String> banned = banned(skill, links, tool);
                if (banned.isPresent()) {
                    return banned;
                }
            }
            last = point;
        }
        return Optional.empty();
    }

    private Optional<String> banned(Skill skill, Pose[] links, Vec3 tool) {
        for (Zone zone : config.zones()) {
            if (!zone.bans(skill)) {
                continue;
            }
            if (zone.box().contains(tool)) {
                return Optional.of("skill '" + skill + "' would bring the tool to " + shown(tool) + ", into zone '"
                        + zone.name() + "' where it is banned");
            }
            for (int i = 1; i < links.length; i++) {
                if (zone.box().contains(links[i].position())) {
                    return Optional.of("skill '" + skill + "' would bring link '"
                            + chain.links().get(i).name() + "' to " + shown(links[i].position()) + ", into zone '"
                            + zone.name() + "' where it is banned");
                }
            }
        }
        return Optional.empty();
    }

    /** @return how far a point is outside of the work space, metres; 0 inside */
    private double outside(Vec3 point) {
        return config.workspace()
                .map(box -> Math.max(
                        0,
                        Math.max(
                                Math.max(
                                        Math.max(
                                                box.low().x() - point.x(),
                                                point.x() - box.high().x()),
                                        Math.max(
                                                box.low().y() - point.y(),
                                                point.y() - box.high().y())),
                                Math.max(
                                        box.low().z() - point.z(),
                                        point.z() - box.high().z()))))
                .orElse(0.0);
    }

    private int parts(double[] from, double[] to) {
        double way = chain.forward(from).position().distanceTo(chain.forward(to).position());
        double turn = 0;
        for (int i = 0; i < from.length; i++) {
            turn = Math.max(turn, Math.abs(to[i] - from[i]));
        }
        // A link may move where the tool does not; 0.02 rad move a point 0.5 m away by a centimetre.
        return (int) Math.max(1, Math.ceil(Math.max(way / LONGEST_STEP, turn / (2 * LONGEST_STEP))));
    }

    private static double[] between(double[] from, double[] to, double share) {
        double[] q = new double[from.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = from[i] * (1 - share) + to[i] * share;
        }
        return q;
    }

    private static String shown(org.vfsruntime.ros.config.Box box) {
        return shown(box.low()) + " to " + shown(box.high());
    }

    private static String shown(Vec3 p) {
        return String.format(Locale.ROOT, "(%.3f, %.3f, %.3f) m", p.x(), p.y(), p.z());
    }
}
