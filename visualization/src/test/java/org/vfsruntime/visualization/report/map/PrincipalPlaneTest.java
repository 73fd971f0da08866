package org.vfsruntime.visualization.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {
    @Test
    void keepsDistancesOfPointsThatLieInAPlane() {
        int n = 50;
        double[][] flat = new double[n][2];
        float[] rows = new float[3 * n];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < n; i++) {
            flat[i] = new double[] {3 * random.nextDouble(), random.nextDouble()};
            rows[3 * i] = (float) (0.8 * flat[i][0]);
            rows[3 * i + 1] = (float) flat[i][1];
            rows[3 * i + 2] = (float) (0.6 * flat[i][0]);
        }

        FlatMap map = new PrincipalPlane("").lay(rows, n, 3);

        float[] xy = map.coordinates();
        for (int i = 1; i < n; i++) {
            double before = Math.hypot(flat[i][0] - flat[0][0], flat[i][1] - flat[0][1]);
            double after = Math.hypot(xy[2 * i] - xy[0], xy[2 * i + 1] - xy[1]);
            assertThat(after).isCloseTo(before, within(1e-4));
        }
        assertThat(map.quality()).containsEntry("variance kept", "100 %");
    }

    @Test
    void equalPointsLieOnOnePlace() {
        FlatMap map = new PrincipalPlane("why").lay(new float[] {1, 2, 1, 2, 1, 2}, 3, 2);

        assertThat(map.coordinates()).containsOnly(0f);
        assertThat(map.notice()).isEqualTo("why");
        assertThat(map.quality()).containsEntry("variance kept", "none");
    }

    @Test
    void onePointOfOneValueIsAMap() {
        assertThat(new PrincipalPlane("").lay(new float[] {0.4f}, 1, 1).coordinates())
                .containsExactly(0, 0);
    }
}
