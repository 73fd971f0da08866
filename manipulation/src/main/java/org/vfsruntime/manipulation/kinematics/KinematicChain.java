package org.vfsruntime.manipulation.kinematics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.manipulation.urdf.Joint;
import org.vfsruntime.manipulation.urdf.JointType;
import org.vfsruntime.manipulation.urdf.Link;
import org.vfsruntime.manipulation.urdf.RobotModel;

/**
 * The links from a base to a tip, one joint between each two. Joint positions q are [dof], in the order from
 * base to tip, fixed joints left out; radians, metres for prismatic joints. Immutable and thread-safe.
 */
public final class KinematicChain {
    /** Numbers per frame in flat arrays: x, y, z (metres), then the quaternion's x, y, z, w. */
    public static final int FRAME_SIZE = 7;

    private final List<Link> links;
    private final List<Joint> moving;
    /** [joints, 7]: each joint's frame in its parent's at position 0. */
    private final double[] origins;
    /** [joints, 3]: unit axes in the joints' own frames. */
    private final double[] axes;
    /** [joints]: which component of q moves the joint, −1 for none. */
    private final int[] component;
    /** [dof]: which joint of the path a component of q moves. */
    private final int[] path;

    private final boolean[] prismatic;
    private final double[] lower;
    private final double[] upper;
    private final double[] velocityLimits;

    private KinematicChain(List<Link> links, List<Joint> joints) {
        this.links = List.copyOf(links);
        this.moving = joints.stream().filter(joint -> joint.type().moves()).toList();
        origins = new double[joints.size() * FRAME_SIZE];
        axes = new double[joints.size() * 3];
        component = new int[joints.size()];
        prismatic = new boolean[joints.size()];
        path = new int[moving.size()];
        int next = 0;
        for (int j = 0; j < joints.size(); j++) {
            Joint joint = joints.get(j);
            writeFrame(joint.origin(), origins, j * FRAME_SIZE);
            axes[3 * j] = joint.axis().x();
            axes[3 * j + 1] = joint.axis().y();
            axes[3 * j + 2] = joint.axis().z();
            prismatic[j] = joint.type() == JointType.PRISMATIC;
            component[j] = -1;
            if (joint.type().moves()) {
                path[next] = j;
                component[j] = next++;
            }
        }
        lower = moving.stream().mapToDouble(joint -> joint.limits().lower()).toArray();
        upper = moving.stream().mapToDouble(joint -> joint.limits().upper()).toArray();
        velocityLimits =
                moving.stream().mapToDouble(joint -> joint.limits().velocity()).toArray();
    }

    /**
     * @param model a robot
     * @param baseLink where the chain starts; its frame is the chain's base frame
     * @param tipLink where the chain ends, at or below the base
     * @return the chain
     * @throws InvalidInputException when a link does not exist, the tip is not below the base, or nothing
     *     between them moves
     */
    public static KinematicChain of(RobotModel model, String baseLink, String tipLink) {
        model.link(baseLink);
        List<Link> links = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        String at = model.link(tipLink).name();
        while (!at.equals(baseLink)) {
            String from = at;
            Joint joint = model.jointAbove(at)
                    .orElseThrow(() -> new InvalidInputException("tip link was '" + tipLink + "' but must be below '"
                            + baseLink + "'; the way up from it ends at '" + from + "'"));
            links.add(model.link(at));
            joints.add(joint);
            at = joint.parent();
        }
        links.add(model.link(at));
        Collections.reverse(links);
        Collections.reverse(joints);
        if (joints.stream().noneMatch(joint -> joint.type().moves())) {
            throw new InvalidInputException("chain from '" + baseLink + "' to '" + tipLink
                    + "' was rigid but must have at least one joint that moves");
        }
        return new KinematicChain(links, joints);
    }

    /** @return how many joints move, ≥ 1 */
    public int dof() {
        return moving.size();
    }

    /** @return [joints + 1] the links from base to tip, both included */
    public List<Link> links() {
        return links;
    }

    /** @return [dof] the joints that move, from base to tip */
    public List<Joint> movingJoints() {
        return moving;
    }

    /** @return [dof] smallest joint positions, minus infinity where unlimited; a copy */
    public double[] lower() {
        return lower.clone();
    }

    /** @return [dof] largest joint positions, infinity where unlimited; a copy */
    public double[] upper() {
        return upper.clone();
    }

    /** @return [dof] largest joint speeds, infinity where unlimited; a copy */
    public double[] velocityLimits() {
        return velocityLimits.clone();
    }

    /**
     * @param q [dof] joint positions, limits not enforced
     * @return the tip's frame in the base frame
     * @throws InvalidInputException when q has another size or is not finite
     */
    public Pose forward(double[] q) {
        double[] frames = new double[links.size() * FRAME_SIZE];
        linkFrames(checked(q, "joint positions"), frames);
        return readFrame(frames, (links.size() - 1) * FRAME_SIZE);
    }

    /**
     * @param q [dof] joint positions, limits not enforced
     * @return [links] every link's frame in the base frame, in the order of {@link #links()}
     * @throws InvalidInputException when q has another size or is not finite
     */
    public Pose[] linkPoses(double[] q) {
        double[] frames = new double[links.size() * FRAME_SIZE];
        linkFrames(checked(q, "joint positions"), frames);
        Pose[] poses = new Pose[links.size()];
        for (int i = 0; i < poses.length; i++) {
            poses[i] = readFrame(frames, i * FRAME_SIZE);
        }
        return poses;
    }

    /**
     * {@link #linkPoses} for inner loops: allocates and checks nothing.
     *
     * @param q [dof] joint positions
     * @param frames receives [links, 7]: x, y, z, then the quaternion x, y, z, w (unit up to rounding)
     */
    public void linkFrames(double[] q, double[] frames) {
        frames[0] = 0;
        frames[1] = 0;
        frames[2] = 0;
        frames[3] = 0;
        frames[4] = 0;
        frames[5] = 0;
        frames[6] = 1;
        for (int j = 0; j < component.length; j++) {
            int parent = j * FRAME_SIZE;
            int child = parent + FRAME_SIZE;
            Frames.compose(frames, parent, origins, parent, frames, child);
            if (component[j] >= 0) {
                double position = q[component[j]];
                if (prismatic[j]) {
                    Frames.slide(frames, child, axes, 3 * j, position);
                } else {
                    Frames.turn(frames, child, axes, 3 * j, position);
                }
            }
        }
    }

    /**
     * The geometric Jacobian of the tip, in the base frame: rows 0 to 2 are the tip's velocity, rows 3 to 5 its
     * angular velocity, per unit of joint velocity.
     *
     * @param q [dof] joint positions
     * @return [6][dof]
     * @throws InvalidInputException when q has another size or is not finite
     */
    public double[][] jacobian(double[] q) {
        double[] frames = new double[links.size() * FRAME_SIZE];
        linkFrames(checked(q, "joint positions"), frames);
        double[] columns = new double[dof() * 6];
        jacobianColumns(frames, columns);
        double[][] jacobian = new double[6][dof()];
        for (int i = 0; i < dof(); i++) {
            for (int row = 0; row < 6; row++) {
                jacobian[row][i] = columns[6 * i + row];
            }
        }
        return jacobian;
    }

    /**
     * @param frames [links, 7] as {@link #linkFrames} leaves them
     * @param columns receives [dof, 6], the Jacobian column by column
     */
    void jacobianColumns(double[] frames, double[] columns) {
        int tip = (links.size() - 1) * FRAME_SIZE;
        for (int i = 0; i < path.length; i++) {
            int j = path[i];
            int frame = (j + 1) * FRAME_SIZE;
            int out = 6 * i;
            Frames.rotate(frames, frame, axes, 3 * j, columns, out + 3);
            double ax = columns[out + 3];
            double ay = columns[out + 4];
            double az = columns[out + 5];
            if (prismatic[j]) {
                columns[out] = ax;
                columns[out + 1] = ay;
                columns[out + 2] = az;
                columns[out + 3] = 0;
                columns[out + 4] = 0;
                columns[out + 5] = 0;
            } else {
                double rx = frames[tip] - frames[frame];
                double ry = frames[tip + 1] - frames[frame + 1];
                double rz = frames[tip + 2] - frames[frame + 2];
                columns[out] = ay * rz - az * ry;
                columns[out + 1] = az * rx - ax * rz;
                columns[out + 2] = ax * ry - ay * rx;
            }
        }
    }

    /**
     * @param q joint positions
     * @param name what they are, for the message
     * @return the same array
     * @throws InvalidInputException when it is not [dof] or not finite
     */
    public double[] checked(double[] q, String name) {
        if (q.length != dof()) {
            throw new InvalidInputException(
                    name + " were " + q.length + " numbers but must be " + dof() + ", one per joint that moves");
        }
        for (int i = 0; i < q.length; i++) {
            if (!Double.isFinite(q[i])) {
                throw new InvalidInputException(
                        name + " had " + q[i] + " for joint '" + moving.get(i).name() + "' but must be finite");
            }
        }
        return q;
    }

    private static void writeFrame(Pose pose, double[] frames, int at) {
        Vec3 p = pose.position();
        Quaternion o = pose.orientation();
        frames[at] = p.x();
        frames[at + 1] = p.y();
        frames[at + 2] = p.z();
        frames[at + 3] = o.x();
        frames[at + 4] = o.y();
        frames[at + 5] = o.z();
        frames[at + 6] = o.w();
    }

    private static Pose readFrame(double[] frames, int at) {
        return new Pose(
                new Vec3(frames[at], frames[at + 1], frames[at + 2]),
                new Quaternion(frames[at + 3], frames[at + 4], frames[at + 5], frames[at + 6]));
    }
}
