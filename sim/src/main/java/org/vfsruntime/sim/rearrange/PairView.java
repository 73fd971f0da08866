package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.manipulation.geometry.Vec3;

/**
 * What the robot perceives, seen from one pair: the object A that is to be moved near B. Its size does not depend on
 * the number of objects. Directions are relative to the line from B to A; what else stands around is told as distances
 * in fixed directions: beside A, where the fingers would go, and around B, where A would go.
 */
final class PairView {
    /** Directions of the finger axis, over half a turn from A's narrow axis. */
    static final int GRASPS = 12;
    /** Directions around B, over a turn from the line to A. */
    static final int PLACES = 16;

    /** Gap at which the places around B are looked at, metres. */
    private static final double NOMINAL_GAP = 0.02;

    /** Between these gaps lies the one that decides on near; told once more at full scale, metres. */
    private static final double SURELY_NEAR = 0.065;

    private static final double SURELY_NOT = 0.095;

    /** Where an object that is missing is said to be: out of the way. */
    private static final float NOWHERE = -1;

    private static final int NEARNESS = 2;
    private static final int DIRECTION = 3;
    private static final int A = 5;
    private static final int THING = 11;
    private static final int B = A + THING;
    private static final int TOOL = A + 2 * THING;
    private static final int FINGERS = TOOL + 5;
    /** From here on the numbers are about what else stands around. */
    static final int AROUND = FINGERS;

    private static final int ROOM = FINGERS + GRASPS;
    private static final int MARGIN = ROOM + PLACES;
    private static final int KEPT = MARGIN + PLACES;
    private static final int OTHERS = KEPT + PLACES;
    private static final int OTHER = 8;
    private static final int MOST_OTHERS = RearrangeSkills.MOST - 2;
    private static final int SIZE = OTHERS + MOST_OTHERS * OTHER;

    /** What a pair view is made of. */
    static final ObservationSpec SPEC = new ObservationSpec(List.of(
            new Channel("gap_and_distance", 2, "m"),
            new Channel("nearness", 1, "m"),
            new Channel("direction", 2, "1"),
            new Channel("moved_object", THING, "m"),
            new Channel("target_object", THING, "m"),
            new Channel("hand", 5, "m"),
            new Channel("room_for_fingers", GRASPS, "m"),
            new Channel("room_at_places", PLACES, "m"),
            new Channel("reach_at_places", PLACES, "m"),
            new Channel("gap_to_kept_neighbours", PLACES, "m"),
            new Channel("others", MOST_OTHERS * OTHER, "m")));

    private final float[] values;

    private PairView(float[] values) {
        this.values = values;
    }

    /** @return the components of a pair view, to read the pair from */
    static PairView of(Observation pairView) {
        return of(pairView.values());
    }

    /** @return the components of a pair view, to read the pair from */
    static PairView of(float[] pairView) {
        return new PairView(pairView);
    }

    /**
     * @param view of the whole table
     * @param a index of the object to be moved
     * @param b index of the other one
     * @return the pair view
     */
    static Observation of(RearrangeView view, int a, int b) {
        float[] values = new float[SIZE];
        new PairView(values).fill(view, a, b);
        return Observation.of(SPEC, values);
    }

    /**
     * @param view of the whole table
     * @param a index of the object to be moved
     * @param b index of the other one
     * @param target receives the components
     * @param offset of the first one
     */
    static void copy(RearrangeView view, int a, int b, float[] target, int offset) {
        float[] values = new float[SIZE];
        new PairView(values).fill(view, a, b);
        System.arraycopy(values, 0, target, offset, SIZE);
    }

    private void fill(RearrangeView view, int a, int b) {
        RearrangeView.Thing moved = view.things().get(a);
        RearrangeView.Thing target = view.things().get(b);
        double dx = moved.footprint().x() - target.footprint().x();
        double dy = moved.footprint().y() - target.footprint().y();
        double direction = Math.atan2(dy, dx);
        values[0] = (float) moved.footprint().gap(target.footprint());
        values[1] = (float) Math.hypot(dx, dy);
        values[NEARNESS] = (float) Math.min(SURELY_NOT, Math.max(SURELY_NEAR, values[0]));
        values[DIRECTION] = (float) Math.cos(direction);
        values[DIRECTION + 1] = (float) Math.sin(direction);
        thing(A, moved, direction);
        thing(B, target, direction);
        Vec3 tool = view.tool();
        values[TOOL] = (float) tool.x();
        values[TOOL + 1] = (float) tool.y();
        values[TOOL + 2] = (float) tool.z();
        values[TOOL + 3] = (float) Math.hypot(
                tool.x() - moved.footprint().x(), tool.y() - moved.footprint().y());
        values[TOOL + 4] = view.isGrasping() ? 1 : 0;
        fingers(view, a);
        places(view, a, b);
        others(view, a, b, direction);
    }

    private void thing(int offset, RearrangeView.Thing thing, double direction) {
        Footprint footprint = thing.footprint();
        double turned = footprint.round() ? 0 : footprint.yaw() - direction;
        values[offset] = (float) footprint.x();
        values[offset + 1] = (float) footprint.y();
        values[offset + 2] = (float) Math.hypot(footprint.x(), footprint.y());
        values[offset + 3] = (float) thing.lift();
        values[offset + 4] = (float) footprint.halfX();
        values[offset + 5] = (float) footprint.halfY();
        values[offset + 6] = (float) thing.height();
        values[offset + 7] = footprint.round() ? 1 : 0;
        values[offset + 8] = (float) Math.cos(2 * turned);
        values[offset + 9] = (float) Math.sin(2 * turned);
        values[offset + 10] = (float) thing.tilt();
    }

    /** The other objects themselves, the one nearest to B first, in the frame of B and the line to A. */
    private void others(RearrangeView view, int a, int b, double direction) {
        Footprint target = view.things().get(b).footprint();
        List<RearrangeView.Thing> others = IntStream.range(0, view.things().size())
                .filter(i -> i != a && i != b)
                .mapToObj(view.things()::get)
                .sorted(Comparator.comparingDouble(thing -> Math.hypot(
                        thing.footprint().x() - target.x(), thing.footprint().y() - target.y())))
                .toList();
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        for (int i = 0; i < MOST_OTHERS; i++) {
            int o = OTHERS + i * OTHER;
            if (i >= others.size()) {
                values[o] = NOWHERE;
                continue;
            }
            Footprint at = others.get(i).obstacle();
            double dx = at.x() - target.x();
            double dy = at.y() - target.y();
            double turned = at.round() ? 0 : at.yaw() - direction;
            values[o] = (float) (cos * dx + sin * dy);
            values[o + 1] = (float) (cos * dy - sin * dx);
            values[o + 2] = (float) Math.cos(2 * turned);
            values[o + 3] = (float) Math.sin(2 * turned);
            values[o + 4] = (float) at.halfX();
            values[o + 5] = (float) at.halfY();
            values[o + 6] = (float) others.get(i).top();
            values[o + 7] = at.round() ? 1 : 0;
        }
    }

    /** What else stands on the table. */
    List<Obstacle> obstacles() {
        double direction = direction();
        double cos = Math.cos(direction);
        double sin = Math.sin(direction);
        Footprint moved = movedObject();
        Footprint target = targetObject();
        List<Obstacle> obstacles = new ArrayList<>();
        for (int o = OTHERS; o < SIZE && values[o + 4] > 0; o += OTHER) {
            Footprint at = new Footprint(
                    target.x() + cos * values[o] - sin * values[o + 1],
                    target.y() + sin * values[o] + cos * values[o + 1],
                    direction + Math.atan2(values[o + 3], values[o + 2]) / 2,
                    values[o + 4],
                    values[o + 5],
                    values[o + 7] > 0.5f);
            boolean neighbour = at.gap(moved) <= NearDetector.NEAR;
            boolean kept = neighbour && at.gap(target) <= NearDetector.NEAR;
            obstacles.add(new Obstacle(at, values[o + 6], neighbour, kept));
        }
        return obstacles;
    }

    /**
     * Something that stands or lies around.
     *
     * @param footprint what it covers
     * @param top its height
     * @param kept whether it seems to be a neighbour of both A and B
     */
    record Obstacle(Footprint footprint, double top, boolean neighbour, boolean kept) {}

    private void fingers(RearrangeView view, int a) {
        Footprint moved = movedObject();
        for (int i = 0; i < GRASPS; i++) {
            double axis = narrowAxis() + Math.PI * ((i + 0.5) / GRASPS - 0.5);
            double reach = moved.extent(axis) + MoveNearPrimitive.FINGER_MIDDLE;
            double least = 0.05;
            for (int other = 0; other < view.things().size(); other++) {
                if (other != a) {
                    Footprint footprint = view.things().get(other).obstacle();
                    double x = reach * Math.cos(axis);
                    double y = reach * Math.sin(axis);
                    least = Math.min(least, footprint.distance(moved.x() + x, moved.y() + y));
                    least = Math.min(least, footprint.distance(moved.x() - x, moved.y() - y));
                }
            }
            values[FINGERS + i] = (float) Math.max(-0.02, least);
        }
    }

    private void places(RearrangeView view, int a, int b) {
        Footprint moved = movedObject();
        Footprint target = targetObject();
        double radius = (moved.halfX() + moved.halfY()) / 2;
        boolean[] kept = kept(view, a, b);
        for (int i = 0; i < PLACES; i++) {
            double angle = direction() + 2 * Math.PI * ((i + 0.5) / PLACES - 0.5);
            double reach = target.extent(angle) + NOMINAL_GAP + radius;
            double x = target.x() + reach * Math.cos(angle);
            double y = target.y() + reach * Math.sin(angle);
            double room = 0.06;
            double farthest = -0.02;
            for (int other = 0; other < view.things().size(); other++) {
                double gap = view.things().get(other).obstacle().distance(x, y) - radius;
                if (other != a && other != b) {
                    room = Math.min(room, gap);
                    farthest = kept[other] ? Math.max(farthest, gap) : farthest;
                }
            }
            values[ROOM + i] = (float) Math.max(-0.03, room);
            values[MARGIN + i] = (float) Math.max(-0.06, Math.min(0.06, TableLayout.margin(x, y)));
            values[KEPT + i] = (float) Math.min(0.12, farthest);
        }
    }

    /** @return [n] which neighbours of A seem to be ones that it is to keep */
    private static boolean[] kept(RearrangeView view, int a, int b) {
        boolean[] kept = new boolean[view.things().size()];
        for (int i = 0; i < kept.length; i++) {
            Footprint other = view.things().get(i).footprint();
            kept[i] = i != a
                    && i != b
                    && other.gap(view.things().get(a).footprint()) <= NearDetector.NEAR
                    && other.gap(view.things().get(b).footprint()) <= NearDetector.NEAR;
        }
        return kept;
    }

    /** @return angle of the line from B to A in the world, radians */
    double direction() {
        return Math.atan2(values[DIRECTION + 1], values[DIRECTION]);
    }

    Footprint movedObject() {
        return footprint(A);
    }

    Footprint targetObject() {
        return footprint(B);
    }

    private Footprint footprint(int offset) {
        boolean round = values[offset + 7] > 0.5f;
        double yaw = direction() + Math.atan2(values[offset + 9], values[offset + 8]) / 2;
        return new Footprint(values[offset], values[offset + 1], yaw, values[offset + 4], values[offset + 5], round);
    }

    /** @return angle in the world of the axis along which the fingers close most easily, radians */
    double narrowAxis() {
        return movedObject().yaw() + Math.PI / 2;
    }

    double targetTop() {
        return values[B + 3] + values[B + 6];
    }

    double movedHeight() {
        return values[A + 6];
    }

    double movedLift() {
        return values[A + 3];
    }

    boolean isGrasping() {
        return values[TOOL + 4] > 0.5f;
    }

    Vec3 tool() {
        return new Vec3(values[TOOL], values[TOOL + 1], values[TOOL + 2]);
    }
}
