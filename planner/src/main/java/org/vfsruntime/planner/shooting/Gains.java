package org.vfsruntime.planner.shooting;

import java.util.Arrays;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.value.Embedding;

/** How much nearer to the goal every skill is expected to bring the robot at once, from where it is. */
final class Gains {
    private Gains() {}

    /** @return [k] what the goal's score would rise by, ≥ 0; 0 where that is not a number */
    static double[] of(DynamicsModel model, Embedding now, Goal goal) {
        int k = model.size();
        float[] before = new float[k * k];
        int[] skills = new int[k];
        for (int skill = 0; skill < k; skill++) {
            System.arraycopy(now.values(), 0, before, skill * k, k);
            skills[skill] = skill;
        }
        float[] after = new float[k * k];
        model.predict(before, skills, k, after);
        double score = goal.score(now.values(), 0);
        double[] gains = new double[k];
        Arrays.setAll(gains, skill -> {
            double gain = goal.score(after, skill) - score;
            return gain > 0 && Double.isFinite(gain) ? gain : 0;
        });
        return gains;
    }
}
