package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.sim.arm.Hand;

/**
 * What is where the parameters of MoveNear lead, as far as it is perceived: free distances beside the fingers and beside
 * A in its new place, how far inside the reach that is, how the hand is turned there. Distances are cut where more makes
 * no difference.
 */
final class PlaceView implements ParameterView {
    private static final int SIZE = 18;

    /** More room than this is as good as any, metres. */
    private static final double PLENTY = 0.03;
    /** Kept neighbours are looked at up to this gap, metres. */
    private static final double FARTHEST = 0.16;

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public Scene of(float[] observation) {
        PairView view = PairView.of(observation);
        Footprint moved = view.movedObject();
        Footprint target = view.targetObject();
        List<PairView.Obstacle> others = view.obstacles();
        PairView.Obstacle beside = new PairView.Obstacle(target, view.targetTop(), false);
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
            out[at++] = (float) transfer.opening();
            out[at++] = (float) room(placed, Double.NEGATIVE_INFINITY, others);
            out[at++] = (float) Math.min(FARTHEST, placed.gap(target));
            out[at++] = (float) farthestKept(placed, others);
            out[at++] = (float) margin(placed);
            out[at++] = (float) Math.hypot(placed.x(), placed.y());
            double there = 2 * (transfer.releaseYaw() - Math.atan2(placed.y(), placed.x()));
            out[at++] = (float) Math.cos(there);
            out[at++] = (float) Math.sin(there);
            double here = 2 * (transfer.graspYaw() - Math.atan2(moved.y(), moved.x()));
            out[at++] = (float) Math.cos(here);
            out[at] = (float) Math.sin(here);
        };
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

    private static boolean isClose(Footprint one, Footprint other, double within) {
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        double most = within + one.halfX() + one.halfY() + other.halfX() + other.halfY();
        return dx * dx + dy * dy < most * most;
    }
}
