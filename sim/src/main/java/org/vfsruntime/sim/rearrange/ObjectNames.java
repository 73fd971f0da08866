package org.vfsruntime.sim.rearrange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.vfsruntime.core.scene.ScenePose;

/**
 * Names of objects given out anew: what was red is called blue, and painted so. Policies never see names, so what each
 * skill came to stays true under the other name.
 */
public final class ObjectNames {
    private final List<Integer> order;

    private ObjectNames(List<Integer> order) {
        this.order = order;
    }

    /**
     * @param objects n in [3, 9]
     * @param random decides
     * @return any of the n! ways
     */
    public static ObjectNames draw(int objects, SplittableRandom random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, objects).boxed().toList());
        Collections.shuffle(order, new Random(random.nextLong()));
        return new ObjectNames(List.copyOf(order));
    }

    /**
     * @param observation [d] of {@link RearrangeSight#CAMERA}, as perceived under the old names
     * @return [d] as perceived under the new ones
     */
    public float[] rename(float[] observation) {
        int n = order.size();
        float[] renamed = observation.clone();
        int shapes = RearrangeView.spec(n).size() + RearrangeSight.PICTURE_HEAD;
        for (int object = 0; object < n; object++) {
            int old = order.get(object);
            System.arraycopy(
                    observation,
                    RearrangeView.offset(old),
                    renamed,
                    RearrangeView.offset(object),
                    RearrangeView.OBJECT_SIZE);
            renamed[shapes + object] = observation[shapes + old];
            int poses = shapes + n;
            System.arraycopy(
                    observation,
                    poses + ScenePose.FLOATS * old,
                    renamed,
                    poses + ScenePose.FLOATS * object,
                    ScenePose.FLOATS);
        }
        return renamed;
    }

    /** @return [k] for each skill, by its new name, its index under the old names */
    public List<Integer> skills() {
        int n = order.size();
        return IntStream.range(0, n * (n - 1))
                .mapToObj(skill -> RearrangeSkills.index(
                        n, order.get(RearrangeSkills.moved(n, skill)), order.get(RearrangeSkills.target(n, skill))))
                .toList();
    }
}
