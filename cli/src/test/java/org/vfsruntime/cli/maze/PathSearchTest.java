package org.vfsruntime.cli.maze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;
import org.vfsruntime.sim.maze.skill.PracticeMaze;

/** The best-first search beside value iteration over all poses, with networks of random weights. */
class PathSearchTest {
    private static final float LEAST = 0.03f;
    private static final int WALKS = 3;

    /** Walks are worth much and ends little, so that good paths are long. */
    private static Mlp anyNetwork(SplittableRandom random) {
        MlpShape shape = new MlpShape(PoseView.SIZE, List.of(11, 7), PathNetwork.OUTPUTS, OutputActivation.SIGMOID);
        List<float[]> weights = List.of(
                numbers(random, 11 * PoseView.SIZE, 0.7), numbers(random, 7 * 11, 0.7), numbers(random, 5 * 7, 0.7));
        float[] scale = new float[PoseView.SIZE];
        Arrays.fill(scale, 1);
        return Mlp.of(
                shape,
                new float[PoseView.SIZE],
                scale,
                weights,
                List.of(numbers(random, 11, 0.5), numbers(random, 7, 0.5), new float[] {2, 2, 2.5f, -3, -3}));
    }

    private static float[] numbers(SplittableRandom random, int count, double spread) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (spread * (2 * random.nextDouble() - 1));
        }
        return numbers;
    }

    /** @return for each pose what the network says of it, by the plain forward pass */
    private static float[][] asked(Mlp mlp, byte[] sight, MazeSkill skill) {
        PoseView view = new PoseView();
        view.look(sight, skill, false);
        int[] ones = new int[PoseView.MOST_ONES];
        float[][] outputs = new float[PoseView.POSES][PathNetwork.OUTPUTS];
        for (int pose = 0; pose < PoseView.POSES; pose++) {
            float[] input = new float[PoseView.SIZE];
            int count = view.ones(pose, ones);
            for (int i = 0; i < count; i++) {
                input[ones[i]] = 1;
            }
            mlp.forward(input, 1, outputs[pose]);
        }
        return outputs;
    }

    /** @return for each pose the value of being there on the way */
    private static float[] iterated(float[][] outputs, byte[] sight, MazeSkill skill) {
        PoseView view = new PoseView();
        view.look(sight, skill, false);
        float[] worth = new float[PoseView.POSES];
        for (int round = 0; round < 200; round++) {
            for (int pose = 0; pose < PoseView.POSES; pose++) {
                float best = outputs[pose][PathNetwork.USE];
                if (pose != PoseView.HERE) {
                    best = Math.max(best, outputs[pose][PathNetwork.ARRIVE]);
                }
                for (int walk = 0; walk < (view.isSeen(pose) ? WALKS : 0); walk++) {
                    int next = PoseView.neighbour(pose, walk);
                    if (next != PoseView.NOWHERE) {
                        best = Math.max(best, outputs[pose][walk] * worth[next]);
                    }
                }
                worth[pose] = best;
            }
        }
        return worth;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheValueThatIterationFindsAndAPathThatHasIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Mlp mlp = anyNetwork(random);
        PathNetwork network = new PathNetwork(mlp);
        MazeAgent agent = new MazeAgent(PracticeMaze.draw(random), MazeAgent.Watcher.NOBODY);
        agent.run(MazeSkill.ALL.get(0), (sight, skill, rank) -> random.nextInt(MazeSkill.CHOICES));
        byte[] sight = agent.sight();
        MazeSkill skill = MazeSkill.ALL.get(random.nextInt(MazeSkill.ALL.size()));
        float[][] outputs = asked(mlp, sight, skill);
        float[] worth = iterated(outputs, sight, skill);
        PathSearch search = network.search(sight, skill, false);
        float[] values = new float[MazeSkill.CHOICES];
        for (int choice = 0; choice < values.length; choice++) {
            values[choice] = search.valueOf(choice);
            float[] product = {1};
            int[] steps = {0, -1};
            search.steps((pose, output) -> {
                product[0] *= outputs[pose][output];
                steps[0]++;
                steps[1] = output;
            });
            assertThat(values[choice]).isCloseTo(product[0], within(1e-5f));
            assertThat(steps[1]).isEqualTo(choice);
            int next = choice < WALKS ? PoseView.neighbour(PoseView.HERE, choice) : PoseView.HERE;
            float expected = choice < WALKS
                    ? outputs[PoseView.HERE][choice] * worth[next]
                    : outputs[PoseView.HERE][PathNetwork.USE];
            if (expected > LEAST) {
                assertThat(values[choice]).isCloseTo(expected, within(1e-5f));
            } else {
                assertThat(values[choice]).isLessThanOrEqualTo(LEAST);
            }
        }
        float best = search.best(false);
        int greatest = IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] > values[a] ? b : a)
                .orElseThrow();
        assertThat(best).isCloseTo(values[greatest], within(1e-6f));
        assertThat(values[search.firstChoice()]).isCloseTo(best, within(1e-6f));
        float done = outputs[PoseView.HERE][PathNetwork.ARRIVE];
        assertThat(network.value(sight, skill)).isCloseTo(Math.max(best, done), within(1e-6f));
    }
}
