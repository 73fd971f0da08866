package org.vfsruntime.sim.desk;

import org.vfsruntime.manipulation.geometry.Pose;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * Where things are. Metres in the frame of the arm's base: x forward, y to the left, z up, the table's top
 * at z = 0. The cabinet stands ahead on the left; its drawer opens towards the arm. The counter is a marked
 * square on the right.
 */
public final class DeskLayout {
    /** Edge of a cube. */
    public static final double CUBE = 0.04;

    /** How far the drawer comes out. */
    public static final double DRAWER_STROKE = 0.16;
    /** Outer length of the drawer along x. */
    static final double DRAWER_DEPTH = 0.17;
    /** Outer length of the drawer along y. */
    static final double DRAWER_WIDTH = 0.22;

    static final double DRAWER_WALL = 0.008;
    static final double DRAWER_FLOOR_BOTTOM = 0.004;
    static final double DRAWER_FLOOR_TOP = 0.012;
    static final double DRAWER_WALL_TOP = 0.055;
    static final double DRAWER_FRONT_TOP = 0.062;
    /** Where the drawer's front face is along x when it is closed. */
    static final double DRAWER_FRONT_X = 0.62;
    /** Middle of the drawer along y. */
    static final double DRAWER_Y = 0.25;

    /** From the front face to the middle of the handle's bar. */
    static final double HANDLE_REACH = 0.041;

    static final double HANDLE_THICKNESS = 0.012;
    static final double HANDLE_LENGTH = 0.10;
    static final double HANDLE_Z = 0.045;

    static final double CABINET_ROOF_BOTTOM = 0.066;
    static final double CABINET_ROOF_TOP = 0.076;
    static final double CABINET_WALL = 0.012;

    /** From the closed drawer's front face to the cabinet's. */
    static final double CABINET_FRONT_OFFSET = 0.012;

    static final double CABINET_DEPTH = DRAWER_DEPTH + 0.01 + CABINET_WALL;
    static final double CABINET_INNER_HALF = DRAWER_WIDTH / 2 + 0.004;

    static final double COUNTER_X = 0.48;
    static final double COUNTER_Y = -0.29;
    /** Half the edge of the counter square. */
    static final double COUNTER_HALF = 0.10;

    /** The part of the table on which cubes start. */
    static final Region TABLE = new Region(0.36, 0.60, -0.13, 0.08);

    /** All of the table where the hand can pick up a cube. */
    static final Region WITHIN_REACH = new Region(0.30, 0.64, -0.42, 0.36);

    static final Region COUNTER = new Region(
            COUNTER_X - COUNTER_HALF, COUNTER_X + COUNTER_HALF, COUNTER_Y - COUNTER_HALF, COUNTER_Y + COUNTER_HALF);

    /**
     * A rectangle on the table.
     *
     * @param x0 least x
     * @param x1 greatest x
     * @param y0 least y
     * @param y1 greatest y
     */
    record Region(double x0, double x1, double y0, double y1) {
        boolean contains(double x, double y) {
            return x >= x0 && x <= x1 && y >= y0 && y <= y1;
        }

        Region shrunk(double margin) {
            return new Region(x0 + margin, x1 - margin, y0 + margin, y1 - margin);
        }
    }

    private DeskLayout() {}

    static boolean isInCabinet(Vec3 p) {
        double front = DRAWER_FRONT_X + CABINET_FRONT_OFFSET;
        return p.x() > front
                && p.x() < front + CABINET_DEPTH
                && Math.abs(p.y() - DRAWER_Y) < CABINET_INNER_HALF + CABINET_WALL
                && p.z() < CABINET_ROOF_TOP;
    }

    /** @return whether an overhead camera cannot see the point for the cabinet's roof */
    static boolean isUnderRoof(Vec3 p) {
        return isInCabinet(p) && p.z() < CABINET_ROOF_BOTTOM;
    }

    /**
     * The drawer's frame has its origin in the middle of the front face at table height.
     *
     * @param opening in metres, 0 when closed
     * @return where the drawer is
     */
    static Pose drawer(double opening) {
        return new Pose(new Vec3(DRAWER_FRONT_X - opening, DRAWER_Y, 0), Quaternion.IDENTITY);
    }

    /**
     * @param opening in metres
     * @return the middle of the handle's bar
     */
    static Vec3 handle(double opening) {
        return new Vec3(DRAWER_FRONT_X - opening - HANDLE_REACH, DRAWER_Y, HANDLE_Z);
    }

    /**
     * @param opening in metres
     * @return the middle of the drawer's floor
     */
    static Vec3 drawerCentre(double opening) {
        return new Vec3(DRAWER_FRONT_X - opening + DRAWER_DEPTH / 2, DRAWER_Y, DRAWER_FLOOR_TOP);
    }
}
