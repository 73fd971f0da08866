package org.vfsruntime.sim.rearrange;

import org.vfsruntime.manipulation.geometry.Vec3;

/** Success conditions by the hidden state: the sparse reward, and the truth for scoring. */
final class NearDetector {
    /** Up to this gap between their footprints two standing objects are near each other, metres. */
    static final double NEAR = 0.08;
    /** Other objects may be touched, but not pushed further than this, metres. */
    private static final double UNDISTURBED = 0.01;

    /** A gap that is perceived as near whatever the noise, metres. */
    private static final double SURELY_NEAR = 0.065;
    /** Others that move no further than this were hardly touched, metres. */
    private static final double UNTOUCHED = 0.004;
    /** What each blemish leaves of the merit of a try that succeeded. */
    private static final double BLEMISHED = 0.9;

    private NearDetector() {}

    static boolean isNear(RearrangeSimulation simulation, int a, int b) {
        return simulation.isStanding(a)
                && simulation.isStanding(b)
                && simulation.footprint(a).gap(simulation.footprint(b)) <= NEAR;
    }

    /** What was there before a skill moved one object, to tell afterwards what it broke. */
    static final class Before {
        private final int moved;
        private final int target;
        private final Vec3[] places;
        private final boolean[] standing;
        private final boolean[] neighbours;
        private final boolean[] kept;

        Before(RearrangeSimulation simulation, int a, int b) {
            int n = simulation.objects();
            moved = a;
            target = b;
            places = new Vec3[n];
            standing = new boolean[n];
            neighbours = new boolean[n];
            kept = new boolean[n];
            for (int i = 0; i < n; i++) {
                places[i] = simulation.object(i).position();
                standing[i] = simulation.isStanding(i);
                neighbours[i] = i != a && i != b && isNear(simulation, a, i);
                kept[i] = neighbours[i] && isNear(simulation, b, i);
            }
        }

        /** @return whether something else was pushed away or over, or a neighbour lost that both have in common */
        boolean harmed(RearrangeSimulation simulation) {
            for (int i = 0; i < places.length; i++) {
                if (i == moved) {
                    continue;
                }
                Vec3 now = simulation.object(i).position();
                boolean pushed = Math.hypot(now.x() - places[i].x(), now.y() - places[i].y()) > UNDISTURBED;
                boolean fell = standing[i] && !simulation.isStanding(i);
                if (pushed || fell || (kept[i] && !isNear(simulation, moved, i))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * What a try that succeeded counts: less for each neighbour that A lost, though it need not have been kept, less
         * when A is only just near to B or to a neighbour that it kept, less when another object was touched.
         *
         * @return in (0, 1]
         */
        double merit(RearrangeSimulation simulation) {
            boolean close = isSurelyNear(simulation, target);
            boolean untouched = true;
            double merit = 1;
            for (int i = 0; i < places.length; i++) {
                if (i != moved) {
                    Vec3 now = simulation.object(i).position();
                    untouched &= Math.hypot(now.x() - places[i].x(), now.y() - places[i].y()) <= UNTOUCHED;
                    boolean lost = neighbours[i] && !isNear(simulation, moved, i);
                    merit *= lost ? BLEMISHED : 1;
                    close &= lost || !neighbours[i] || isSurelyNear(simulation, i);
                }
            }
            return merit * (close ? 1 : BLEMISHED) * (untouched ? 1 : BLEMISHED);
        }

        private boolean isSurelyNear(RearrangeSimulation simulation, int other) {
            return simulation.footprint(moved).gap(simulation.footprint(other)) <= SURELY_NEAR;
        }
    }

    /** The preconditions as a person would state them; for measuring only. */
    static boolean isApplicable(RearrangeSimulation simulation, int a, int b) {
        return !isNear(simulation, a, b)
                && !simulation.isGrasping()
                && isInReach(simulation, a)
                && isInReach(simulation, b);
    }

    private static boolean isInReach(RearrangeSimulation simulation, int object) {
        Vec3 p = simulation.object(object).position();
        return simulation.isStanding(object) && TableLayout.margin(p.x(), p.y()) > 0;
    }
}
