package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.sim.arm.ArmMove;

class MoveNearPrimitiveTest {
    /** Three cubes, and a hand at the given place. */
    private static List<ArmMove> moves(double x, double y, double z) {
        double[][] places = {{0.50, 0.20}, {0.50, 0.00}, {0.30, -0.30}};
        float[] values = new float[RearrangeView.spec(3).size()];
        values[0] = (float) x;
        values[1] = (float) y;
        values[2] = (float) z;
        for (int i = 0; i < 3; i++) {
            int o = RearrangeView.offset(i);
            values[o] = (float) places[i][0];
            values[o + 1] = (float) places[i][1];
            values[o + 2] = 0.02f;
            values[o + 4] = 0.02f;
            values[o + 5] = 0.02f;
            values[o + 6] = 0.04f;
        }
        RearrangeView table = new RearrangeView(Observation.of(RearrangeView.spec(3), values));
        return MoveNearPrimitive.moves(PairView.of(PairView.of(table, 0, 1)), new float[] {0, 0, 0.02f, 0});
    }

    @Test
    void aHandAboveTheTableGoesStraightUp() {
        assertThat(moves(0.276, -0.06, TableLayout.TRAVEL_HEIGHT).get(0))
                .isEqualTo(new ArmMove.Up(TableLayout.TRAVEL_HEIGHT));
        assertThat(moves(0.50, 0.10, 0.04).get(0)).isEqualTo(new ArmMove.Up(TableLayout.TRAVEL_HEIGHT));
    }

    @Test
    void aHandThatWasStoppedCloseToTheBaseGoesUpALittleAndThenOutward() {
        List<ArmMove> moves = moves(0.276, -0.06, 0.04);
        ArmMove.Up little = (ArmMove.Up) moves.get(0);
        ArmMove.To outward = (ArmMove.To) moves.get(1);
        assertThat(little.height()).isBetween(0.06, 0.09);
        assertThat(outward.target().z()).isEqualTo(TableLayout.TRAVEL_HEIGHT);
        assertThat(Math.hypot(outward.target().x(), outward.target().y())).isGreaterThan(0.33);
        assertThat(outward.target().y() / outward.target().x()).isBetween(-0.22, -0.21);
    }
}
