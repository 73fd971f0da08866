package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final int POINTS = 60;

    @Test
    void theDistanceOfAPointIsNegativeInsideAndMeasuredFromTheRimOutside() {
        Footprint rectangle = new Footprint(1, 2, Math.PI / 2, 0.3, 0.1, false);
        assertThat(rectangle.distance(1, 2)).isCloseTo(-0.1, within(1e-12));
        assertThat(rectangle.distance(1.3, 2)).isCloseTo(0.2, within(1e-12));
        assertThat(rectangle.distance(1, 2.5)).isCloseTo(0.2, within(1e-12));
        assertThat(new Footprint(0, 0, 0, 0.2, 0.2, true).distance(0.3, 0.4)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void theGapOfTwoFootprintsIsThatOfTheirNearestRimPoints() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 200; i++) {
            Footprint one = any(random);
            Footprint other = any(random);
            double gap = one.gap(other);
            assertThat(other.gap(one)).isCloseTo(gap, within(1e-9));
            double sampled = Math.min(nearestSampled(one, other), nearestSampled(other, one));
            if (sampled > 0) {
                assertThat(gap).isBetween(sampled - 0.02, sampled + 1e-9);
            } else {
                assertThat(gap).isLessThan(0.02);
            }
        }
    }

    private static Footprint any(SplittableRandom random) {
        boolean round = random.nextBoolean();
        double x = random.nextDouble(0.05, 0.3);
        double y = round ? x : random.nextDouble(0.05, x);
        return new Footprint(random.nextDouble(), random.nextDouble(), random.nextDouble(-3, 3), x, y, round);
    }

    /** Walks around the rim of one and measures the distance to the other. */
    private static double nearestSampled(Footprint one, Footprint other) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4 * POINTS; i++) {
            double u;
            double v;
            if (one.round()) {
                u = one.halfX() * Math.cos(2 * Math.PI * i / (4 * POINTS));
                v = one.halfX() * Math.sin(2 * Math.PI * i / (4 * POINTS));
            } else {
                double share = 2.0 * (i % POINTS) / (POINTS - 1) - 1;
                int side = i / POINTS;
                u = side < 2 ? share * one.halfX() : (side == 2 ? 1 : -1) * one.halfX();
                v = side < 2 ? (side == 0 ? 1 : -1) * one.halfY() : share * one.halfY();
            }
            double x = one.x() + Math.cos(one.yaw()) * u - Math.sin(one.yaw()) * v;
            double y = one.y() + Math.sin(one.yaw()) * u + Math.cos(one.yaw()) * v;
            least = Math.min(least, other.distance(x, y));
        }
        return least;
    }
}
