package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.sim.arm.Hand;

/**
 * What is where the parameters of MoveNear lead, as far as it is perceived: free distances beside the fingers and beside
 * A in its new place, how far A would be from the neighbours that it has, how far inside the reach that is, how the hand
 * is turned there. Distances are cut where more makes no difference.
 *
 * <p>It replaces what the pair view says of the other objects, for the critic. A critic that saw both learned its tries by
 * heart, and set objects down on the fingers' way.
 */
final class PlaceView implements ParameterView {
    private static final int SIZE = 24;

    /** Neighbours of A alone that are looked at, the nearest to the new place first. */
    private static final int NEIGHBOURS = 3;

    /** More room than this is as good as any, metres. */
    private static final double PLENTY = 0.03;
    /** More room than this between the open fingers is as good as any, metres. */
    private static final double EASY = 0.016;
    /** Kept neighbours are looked at up to this gap, metres. */
    private static final double FARTHEST = 0.16;

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public boolean replaces(int number) {
        return number >= PairView.AROUND;
    }

    @Override
    public Scene of(float[] observation) {
        PairView view = PairView.of(observation);
        Footprint moved = view.movedObject();
        Footprint target = view.targetObject();
        List<PairView.Obstacle> others = view.obstacles();
        PairView.Obstacle beside = new PairView.Obstacle(target, view.targetTop(), false, false);
        return (parameters, out, offset) -> {
            Transfer transfer = Transfer.of(view, parameters);
            Footprint placed = transfer.placed();
            double graspTip = transfer.graspZ() - Hand.FINGER_TIP;
            double placeTip = transfer.placeZ() - Hand.FINGER_TIP;
            int at = offset;
            for (int side = -1; side <= 1; side += 2) {
                Footprint grasping = transfer.graspingFinger(moved, side);
                Footprint releasing = transfer.releasingFinger(side);
                out[at++] = (float) Math.min(room(grasping, graspTip, others), room(grasping, graspTip, beside));
                out[at++] = (float) room(releasing, placeTip, others);
                out[at++] = (float) room(releasing, placeTip, beside);
                out[at++] = (float) margin(releasing);
            }
            out[at++] = (float) easyOpening(transfer, moved);
            out[at++] = (float) room(placed, Double.NEGATIVE_INFINITY, others);
            out[at++] = (float) Math.min(FARTHEST, placed.gap(target));
            out[at++] = (float) farthestKept(placed, others);
            at = neighbours(placed, others, out, at);
            out[at++] = (float) margin(placed);
            out[at++] = (float) Math.hypot(placed.x(), placed.y());
            double there = 2 * (transfer.releaseYaw() - Math.atan2(placed.y(), placed.x()));
            out[at++] = (float) Math.cos(there);
            out[at++] = (float) Math.sin(there);
            double here = 2 * (transfer.graspYaw() - Math.atan2(moved.y(), moved.x()));
            out[at++] = (float) Math.cos(here);
            out[at++] = (float) Math.sin(here);
            at = hold(transfer, moved, out, at);
        };
    }

    /** How well the fingers fit around A, and whether they close flat on its sides: a box that they close askew on turns. */
    private static int hold(Transfer transfer, Footprint moved, float[] out, int offset) {
        double askew = transfer.graspYaw() - moved.yaw();
        int at = offset;
        out[at++] = (float) (easyOpening(transfer, moved) - width(transfer, moved));
        out[at++] = (float) (moved.round() ? -1 : Math.cos(2 * askew));
        out[at++] = (float) (moved.round() ? 1 : Math.cos(4 * askew));
        return at;
    }

    private static double width(Transfer transfer, Footprint moved) {
        return 2 * moved.extent(transfer.graspYaw());
    }

    private static double easyOpening(Transfer transfer, Footprint moved) {
        return Math.min(Transfer.WIDEST, width(transfer, moved) + EASY);
    }

    private static double margin(Footprint at) {
        return Math.max(-PLENTY, Math.min(2 * PLENTY, TableLayout.margin(at.x(), at.y())));
    }

    private static double room(Footprint at, double bottom, List<PairView.Obstacle> others) {
        double least = PLENTY;
        for (PairView.Obstacle other : others) {
            least = Math.min(least, room(at, bottom, other));
        }
        return least;
    }

    /** @return distance in the plane or in height, whichever is more: one of them is enough to pass */
    private static double room(Footprint at, double bottom, PairView.Obstacle other) {
        double above = bottom - other.top();
        if (above >= PLENTY || !isClose(at, other.footprint(), PLENTY)) {
            return PLENTY;
        }
        return Math.min(PLENTY, Math.max(above, at.gap(other.footprint())));
    }

    private static double farthestKept(Footprint at, List<PairView.Obstacle> others) {
        double farthest = -0.02;
        for (PairView.Obstacle other : others) {
            if (other.kept()) {
                farthest = Math.max(farthest, Math.min(FARTHEST, at.gap(other.footprint())));
            }
        }
        return farthest;
    }

    /** The gaps in the new place to neighbours of A that are none of B. */
    private static int neighbours(Footprint at, List<PairView.Obstacle> others, float[] out, int offset) {
        double[] gaps = others.stream()
                .filter(other -> other.neighbour() && !other.kept())
                .mapToDouble(other -> Math.min(FARTHEST, at.gap(other.footprint())))
                .sorted()
                .toArray();
        for (int i = 0; i < NEIGHBOURS; i++) {
            out[offset + i] = i < gaps.length ? (float) gaps[i] : -0.02f;
        }
        return offset + NEIGHBOURS;
    }

    private static boolean isClose(Footprint one, Footprint other, double within) {
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        double most = within + one.halfX() + one.halfY() + other.halfX() + other.halfY();
        return dx * dx + dy * dy < most * most;
    }
}
