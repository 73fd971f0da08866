package org.vfsruntime.visualization.inspect.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two cells of a hundred points each, every point of an episode of its own. */
class AgreementTest {
    private static final int POINTS = 200;
    private static final int[] CELLS =
            IntStream.range(0, POINTS).map(point -> point % 2).toArray();

    private static Measured ofCells(IntFunction<String> word) {
        List<String> words = IntStream.range(0, POINTS).mapToObj(word).toList();
        Labels oneStratum = Labels.of("stratum", Collections.nCopies(POINTS, "all"));
        Agreement agreement =
                new Agreement(oneStratum, IntStream.range(0, POINTS).toArray(), 1);
        return agreement.ofCells(CELLS, Labels.of("label", words));
    }

    @Test
    void aLabelThatIsTheCellAgreesWithAllOthersAndNotByChance() {
        Measured measured = ofCells(point -> "a" + point % 2);
        assertThat(measured.value()).isEqualTo(1);
        assertThat(measured.isAtChance()).isFalse();
    }

    /** Of the 99 others in a cell 49 have the same label: a point does not count itself. */
    @Test
    void aLabelThatHalvesEveryCellAgreesWithHalfOfTheOthers() {
        assertThat(ofCells(point -> "a" + point / 2 % 2).value()).isCloseTo(49.0 / 99, within(1e-9));
    }

    @Test
    void chanceForTwoLabelsByLotIsAHalf() {
        SplittableRandom random = new SplittableRandom(5);
        Measured measured = ofCells(point -> "a" + random.nextInt(2));
        assertThat(measured.chance()).isBetween(0.45, 0.55);
        assertThat(measured.isAtChance()).isTrue();
    }

    @Test
    void whoIsAloneInACellAgreesWithNobody() {
        Labels words = Labels.of("label", List.of("a", "a", "a"));
        Agreement agreement = new Agreement(words, new int[] {0, 1, 2}, 1);
        assertThat(agreement.ofCells(new int[] {0, 1, 1}, words).value()).isCloseTo(2.0 / 3, within(1e-9));
    }
}
