package org.vfsruntime.manipulation.geometry;

/**
 * Where a frame is, seen from another one: p_outer = position + orientation · p_inner.
 *
 * @param position of the frame's origin, metres
 * @param orientation of the frame's axes
 */
public record Pose(Vec3 position, Quaternion orientation) {
    /** The frame itself. */
    public static final Pose IDENTITY = new Pose(Vec3.ZERO, Quaternion.IDENTITY);

    /** @return this · inner: a pose given in this frame, seen from the outer frame */
    public Pose compose(Pose inner) {
        return new Pose(transform(inner.position), orientation.multiply(inner.orientation));
    }

    /** @return the outer frame seen from this one */
    public Pose inverse() {
        Quaternion back = orientation.conjugate();
        return new Pose(back.rotate(position).times(-1), back);
    }

    /** @return a point given in this frame, seen from the outer frame */
    public Vec3 transform(Vec3 point) {
        return position.plus(orientation.rotate(point));
    }

    /**
     * @param other the end
     * @param t in [0, 1]: 0 is this, 1 is other
     * @return the position on the straight line, the orientation by {@link Quaternion#slerp}
     */
    public Pose interpolate(Pose other, double t) {
        Vec3 a = position;
        Vec3 b = other.position;
        return new Pose(
                new Vec3(a.x() * (1 - t) + b.x() * t, a.y() * (1 - t) + b.y() * t, a.z() * (1 - t) + b.z() * t),
                orientation.slerp(other.orientation, t));
    }
}
