package org.vfsruntime.cli.maze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.training.DoubleQLearner;
import org.vfsruntime.networks.training.QConfig;
import org.vfsruntime.sim.maze.skill.MazeSkill;

class HighLevelNetworkTest {
    private static final int K = MazeSkill.ALL.size();

    private static float[] recoloured(float[] numbers, int from, int[] colours) {
        float[] part = new float[K];
        System.arraycopy(numbers, from, part, 0, K);
        float[] turned = new float[K];
        ValueCode.write(part, colours, turned, 0);
        return turned;
    }

    @Test
    void otherNamesOfTheColoursGiveTheSameWorthToTheSkillsOfThoseNames() {
        Mlp network = new DoubleQLearner(HighLevelNetwork.BY_COLOUR.shape(2 * K, K), new QConfig(10, 1e-3f, 1, 5, 4))
                .network();
        SplittableRandom random = new SplittableRandom(5);
        float[] row = new float[2 * K];
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) random.nextDouble(-2, 2);
        }
        int[] colours = SkillChooser.shuffledColours(random);
        float[] other = new float[2 * K];
        System.arraycopy(recoloured(row, 0, colours), 0, other, 0, K);
        System.arraycopy(recoloured(row, K, colours), 0, other, K, K);
        float[] worth = new float[K];
        float[] worthOfOther = new float[K];
        network.forward(row, 1, worth);
        network.forward(other, 1, worthOfOther);
        assertThat(worthOfOther).containsExactly(recoloured(worth, 0, colours), within(1e-6f));
        assertThat(worth).doesNotHaveDuplicates();
    }

    @Test
    void theCommonPerceptronLearnsInEveryExchangeOfColoursAndTheOtherNeedsNone() {
        SplittableRandom random = new SplittableRandom(6);
        assertThat(HighLevelNetwork.PLAIN.colours(random)).containsExactlyInAnyOrder(SkillChooser.PLAIN);
        assertThat(HighLevelNetwork.PLAIN.colours(random)).isNotEqualTo(SkillChooser.PLAIN);
        assertThat(HighLevelNetwork.BY_COLOUR.colours(random)).isEqualTo(SkillChooser.PLAIN);
    }
}
