package org.vfsruntime.planner.dynamics.relational;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.networks.training.TrainingSet;
import org.vfsruntime.planner.dynamics.DynamicsFamily;
import org.vfsruntime.planner.dynamics.NetworkDynamics;
import org.vfsruntime.planner.dynamics.Transitions;

/**
 * The network takes one pair of objects and gives its next value. A transition of many objects holds very many pairs, of
 * which most have nothing to do with the skill, so a few of each kind are drawn; the draw goes by the pair's role alone,
 * never by what happened to it, so it does not bend what is learned.
 */
public final class RelationalFamily implements DynamicsFamily {
    /** Pairs with one object of the skill that are learned from in each transition. */
    private static final int TOUCHED = 12;

    /** Pairs with neither object of the skill. */
    private static final int BYSTANDERS = 6;

    private static final int INPUTS = PairView.FEATURES + PairView.ROLES;

    @Override
    public MlpShape shape(List<Integer> hidden) {
        return new MlpShape(INPUTS, hidden, 1, OutputActivation.SIGMOID);
    }

    @Override
    public TrainingSet examples(Transitions transitions, long seed) {
        Pairs pairs = Pairs.ofSize(transitions.embeddingSize());
        int[][] drawn = new int[transitions.size()][];
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < drawn.length; row++) {
            drawn[row] = draw(pairs, transitions.skill(row), random);
        }
        int rows = Arrays.stream(drawn).mapToInt(some -> some.length).reduce(0, Math::addExact);
        float[] inputs = new float[Math.multiplyExact(rows, INPUTS)];
        float[] targets = new float[rows];
        float[] before = new float[pairs.size()];
        float[] after = new float[pairs.size()];
        PairView view = new PairView(pairs);
        int at = 0;
        for (int row = 0; row < drawn.length; row++) {
            transitions.copyBefore(row, before, 0);
            transitions.copyAfter(row, after, 0);
            view.look(before, 0);
            for (int pair : drawn[row]) {
                view.write(pair, transitions.skill(row), inputs, at * INPUTS);
                inputs[at * INPUTS + PairView.FEATURES + view.role(pair, transitions.skill(row))] = 1;
                targets[at++] = after[pair];
            }
        }
        return new TrainingSet(inputs, targets, rows, INPUTS, 1);
    }

    @Override
    public NetworkDynamics model(Mlp network, int size) {
        return new RelationalDynamicsModel(network, Pairs.ofSize(size));
    }

    /** @return the skill's own two pairs, and some of the others */
    private static int[] draw(Pairs pairs, int skill, SplittableRandom random) {
        int a = pairs.first(skill);
        int b = pairs.second(skill);
        int[] order = shuffled(pairs.size(), random);
        int[] drawn = new int[2 + TOUCHED + BYSTANDERS];
        drawn[0] = skill;
        drawn[1] = pairs.index(b, a);
        int count = 2;
        int touched = 0;
        int bystanders = 0;
        for (int pair : order) {
            boolean isTouched = touches(pairs, pair, a) || touches(pairs, pair, b);
            if (pair == drawn[0] || pair == drawn[1] || (isTouched ? touched == TOUCHED : bystanders == BYSTANDERS)) {
                continue;
            }
            drawn[count++] = pair;
            touched += isTouched ? 1 : 0;
            bystanders += isTouched ? 0 : 1;
        }
        return Arrays.copyOf(drawn, count);
    }

    private static boolean touches(Pairs pairs, int pair, int object) {
        return pairs.first(pair) == object || pairs.second(pair) == object;
    }

    /** Fisher and Yates. */
    private static int[] shuffled(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
