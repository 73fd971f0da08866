package org.vfsruntime.visualization.projection.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.parallel.Crew;

class NeighbourTreeTest {
    /** Few different values, so that many points are equally near, or equal. */
    private static Points points(int n, int width, int values, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] rows = new float[n][width];
        for (float[] row : rows) {
            for (int column = 0; column < width; column++) {
                row[column] = random.nextInt(values) / (float) values;
            }
        }
        return Points.of(rows);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 3", "17, 2, 2", "300, 3, 4", "700, 8, 1000", "700, 1, 5", "500, 20, 2"})
    void findsWhatComparingEveryPairFinds(int n, int width, int values) {
        Points points = points(n, width, values, 11);
        int count = Math.min(n - 1, 25);
        try (Crew crew = new Crew(3)) {
            Neighbours near = NeighbourTree.of(points).nearestOfEach(count, crew);
            for (int i = 0; i < n; i++) {
                int point = i;
                List<Integer> all = IntStream.range(0, n)
                        .filter(j -> j != point)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingDouble(j -> points.squaredDistance(j, point))
                                .thenComparing(j -> j))
                        .limit(count)
                        .toList();
                assertThat(IntStream.range(0, count).mapToObj(rank -> near.id(point, rank)))
                        .as("neighbours of %d", point)
                        .containsExactlyElementsOf(all);
            }
        }
    }

    @Test
    void findsTheNeighboursOfAPointThatIsNotAmongThem() {
        Points points = points(400, 4, 50, 5);
        float[] row = points.row(123);
        Neighbours near = NeighbourTree.of(points).nearest(row, 3);
        assertThat(near.size()).isEqualTo(1);
        assertThat(near.squaredDistance(0, 0)).isZero();
        assertThat(near.squaredDistance(0, 1)).isLessThanOrEqualTo(near.squaredDistance(0, 2));
    }

    @Test
    void refusesMoreNeighboursThanThereAre() {
        Points points = points(10, 2, 5, 1);
        try (Crew crew = new Crew(1)) {
            assertThatThrownBy(() -> NeighbourTree.of(points).nearestOfEach(10, crew))
                    .hasMessage("number of neighbours was 10 but must lie in [1, 9]");
        }
    }
}
