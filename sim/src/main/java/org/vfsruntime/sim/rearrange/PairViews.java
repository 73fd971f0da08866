package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.observation.Observation;

/** What the one policy for all pairs sees of the table, for each pair. */
public final class PairViews {
    private PairViews() {}

    /**
     * @param objects n in [3, 9]
     * @return [k] for each skill of n objects, what the policy of MoveNear sees of an observation of the table
     */
    public static List<UnaryOperator<Observation>> of(int objects) {
        List<UnaryOperator<Observation>> views = new ArrayList<>();
        for (int skill = 0; skill < objects * (objects - 1); skill++) {
            int a = RearrangeSkills.moved(objects, skill);
            int b = RearrangeSkills.target(objects, skill);
            views.add(observation -> PairView.of(new RearrangeView(observation), a, b));
        }
        return views;
    }
}
