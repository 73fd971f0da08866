package org.vfsruntime.sim.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.SkillPracticeContract;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class DeskPracticeTest extends SkillPracticeContract {
    private static final int LOOKS = 400;

    @Override
    protected SkillPractice.Factory factory() {
        return () -> new DeskPractice(new JoltEngine());
    }

    @Test
    void theNoiseOfOneLookSaysNothingAboutTheNext() {
        double[][] handle = new double[LOOKS][3];
        try (SkillPractice practice = factory().open()) {
            practice.reset(5);
            for (int look = 0; look < LOOKS; look++) {
                float[] seen = practice.observe().channel(DeskView.HANDLE);
                for (int axis = 0; axis < 3; axis++) {
                    handle[look][axis] = seen[axis];
                }
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            for (int next = 0; next < 3; next++) {
                assertThat(correlation(handle, axis, next))
                        .as("noise %d with noise %d of the next look", axis, next)
                        .isBetween(-0.25, 0.25);
            }
        }
    }

    private static double correlation(double[][] rows, int axis, int next) {
        double[] mean = new double[3];
        for (double[] row : rows) {
            for (int i = 0; i < 3; i++) {
                mean[i] += row[i] / rows.length;
            }
        }
        double both = 0;
        double first = 0;
        double second = 0;
        for (int i = 1; i < rows.length; i++) {
            double a = rows[i - 1][axis] - mean[axis];
            double b = rows[i][next] - mean[next];
            both += a * b;
            first += a * a;
            second += b * b;
        }
        return both / Math.sqrt(first * second);
    }
}
