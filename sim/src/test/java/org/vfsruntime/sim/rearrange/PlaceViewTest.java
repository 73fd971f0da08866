package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class PlaceViewTest {
    private static final int BESIDE_A_IN_ITS_NEW_PLACE = 9;
    private static final int GAP_TO_B = 10;
    private static final int FARTHEST_KEPT = 11;

    /** Of three cubes of 4 cm: A, B, and C, which stands so far from B. */
    private static float[] told(double cx, double cy, float... parameters) {
        double[][] places = {{0.50, 0.20}, {0.50, 0.00}, {0.50 + cx, cy}};
        float[] values = new float[RearrangeView.spec(3).size()];
        for (int i = 0; i < 3; i++) {
            int o = RearrangeView.offset(i);
            values[o] = (float) places[i][0];
            values[o + 1] = (float) places[i][1];
            values[o + 2] = 0.02f;
            values[o + 4] = 0.02f;
            values[o + 5] = 0.02f;
            values[o + 6] = 0.04f;
        }
        Observation table = Observation.of(RearrangeView.spec(3), values);
        float[] told = new float[MoveNearPractice.VIEW.size()];
        MoveNearPractice.VIEW
                .of(PairView.of(new RearrangeView(table), 0, 1).values())
                .write(parameters, told, 0);
        return told;
    }

    @Test
    void tellsTheRoomThatIsLeftBesideTheNewPlace() {
        // A goes to the side of B that it comes from: 2 cm away, its middle at y = 0.06. C is a cube beside that.
        assertThat(told(0.05, 0.06, 0, 0, 0.02f, 0)[BESIDE_A_IN_ITS_NEW_PLACE]).isCloseTo(0.01f, within(1e-4f));
        assertThat(told(0.30, 0.06, 0, 0, 0.02f, 0)[BESIDE_A_IN_ITS_NEW_PLACE]).isEqualTo(0.03f);
        assertThat(told(0.01, 0.07, 0, 0, 0.02f, 0)[BESIDE_A_IN_ITS_NEW_PLACE]).isNegative();
    }

    @Test
    void tellsTheGapToBAndNoNeighbourToKeepWhereThereIsNone() {
        float[] told = told(0.30, 0.06, 0, 0, 0.02f, 0);
        assertThat(told[GAP_TO_B]).isCloseTo(0.02f, within(1e-4f));
        assertThat(told[FARTHEST_KEPT]).isEqualTo(-0.02f);
    }

    @Test
    void tellsHowFarAwayANeighbourWouldBeThatBothHaveInCommon() {
        // C between A and B: near both.
        float[] stays = told(0.0, 0.10, 0, 0, 0.02f, 0);
        float[] leaves = told(0.0, 0.10, 0, (float) Math.PI, 0.02f, 0);
        assertThat(stays[FARTHEST_KEPT]).isCloseTo(0.0f, within(1e-3f));
        assertThat(leaves[FARTHEST_KEPT]).isCloseTo(0.12f, within(1e-3f));
    }

    @Test
    void tellsHowFarAwayANeighbourOfAAloneWouldBe() {
        // C beyond A as seen from B: 4 cm from A, 20 cm from B.
        float[] comesCloser = told(0.0, 0.28, 0, 0, 0.06f, 0);
        float[] goesAway = told(0.0, 0.28, 0, (float) Math.PI, 0.02f, 0);
        assertThat(comesCloser[FARTHEST_KEPT + 1]).isCloseTo(0.14f, within(1e-3f));
        assertThat(goesAway[FARTHEST_KEPT + 1]).isEqualTo(0.16f);
        assertThat(comesCloser[FARTHEST_KEPT]).isEqualTo(-0.02f);
        assertThat(comesCloser[FARTHEST_KEPT + 2]).isEqualTo(-0.02f);
    }

    @Test
    void tellsWhetherTheFingersCloseFlatOnTheSides() {
        int fit = MoveNearPractice.VIEW.size() - 3;
        float[] flat = told(0.30, 0.06, 0, 0, 0.02f, 0);
        float[] askew = told(0.30, 0.06, (float) Math.PI / 4, 0, 0.02f, 0);
        assertThat(flat[fit]).isCloseTo(0.016f, within(1e-4f));
        assertThat(flat[fit + 2]).isCloseTo(1, within(1e-4f));
        assertThat(askew[fit + 2]).isCloseTo(-1, within(1e-4f));
    }

    @Test
    void replacesWhatThePairViewSaysOfTheOthersAndNothingElse() {
        for (int number = 0; number < PairView.SPEC.size(); number++) {
            assertThat(MoveNearPractice.VIEW.replaces(number))
                    .isEqualTo(number >= PairView.SPEC.offset("room_for_fingers"));
        }
    }

    @Test
    void whatItSaysOfARealTableIsFiniteForAllParameters() {
        try (MoveNearPractice practice =
                new MoveNearPractice(new JoltEngine(), new TableOptions(List.of(9), ShapeSet.TRAINED, 1, 1, 0, 1))) {
            for (long seed = 1; seed <= 5; seed++) {
                practice.reset(seed);
                var scene = MoveNearPractice.VIEW.of(practice.observe().values());
                float[] told = new float[MoveNearPractice.VIEW.size()];
                for (float angle = -3; angle <= 3; angle += 0.5f) {
                    Arrays.fill(told, Float.NaN);
                    scene.write(new float[] {angle / 2, angle, 0.03f, -angle / 2}, told, 0);
                    for (float number : told) {
                        assertThat(number).isFinite();
                    }
                }
            }
        }
    }

    @Test
    void anObjectThatLiesIsPerceivedToLeanAndIsNearToNothing() {
        int lying = 0;
        try (MoveNearPractice practice =
                new MoveNearPractice(new JoltEngine(), new TableOptions(List.of(3), ShapeSet.TRAINED, 0, 1, 0, 0))) {
            int tilt = PairView.SPEC.offset("moved_object") + 10;
            for (long seed = 1; seed <= 20; seed++) {
                practice.reset(seed);
                Observation observation = practice.observe();
                boolean leans = observation.get(tilt) > 1;
                if (leans) {
                    lying++;
                    Trial trial =
                            practice.attempt(RearrangeSkills.MOVE_NEAR, observation, HandPickedChoice.of(observation));
                    assertThat(trial.success()).isFalse();
                    assertThat(practice.isApplicable(RearrangeSkills.MOVE_NEAR)).isFalse();
                }
            }
        }
        assertThat(lying).isGreaterThan(2);
    }
}
