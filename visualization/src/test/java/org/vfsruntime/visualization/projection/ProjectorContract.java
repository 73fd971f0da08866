package org.vfsruntime.visualization.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

/** What every engine for maps must do. */
public abstract class ProjectorContract {
    private static final int FEW_ITERATIONS = 300;

    /** @return the engine */
    protected abstract Projector projector();

    private static ProjectionConfig config(int n, int threads) {
        return new ProjectionConfig(Math.min(20, ProjectionConfig.mostPerplexity(n)), FEW_ITERATIONS, 7, threads);
    }

    private ProjectedMap map(Points points) {
        return projector().project(points, config(points.size(), 2), ProjectionWatch.NONE);
    }

    @Test
    void drawsTheSameBytesOnAnyNumberOfThreads() {
        Points points = ReferenceClusters.of(300);
        float[] one = projector()
                .project(points, config(300, 1), ProjectionWatch.NONE)
                .coordinates()
                .toArray();
        float[] two = projector()
                .project(points, config(300, 2), ProjectionWatch.NONE)
                .coordinates()
                .toArray();
        float[] seven = projector()
                .project(points, config(300, 7), ProjectionWatch.NONE)
                .coordinates()
                .toArray();
        assertThat(two).isEqualTo(one);
        assertThat(seven).isEqualTo(one);
    }

    @Test
    void theSeedDecides() {
        Points points = ReferenceClusters.of(120);
        ProjectionConfig other = new ProjectionConfig(20, FEW_ITERATIONS, 8, 1);
        assertThat(projector()
                        .project(points, other, ProjectionWatch.NONE)
                        .coordinates()
                        .toArray())
                .isNotEqualTo(map(points).coordinates().toArray());
    }

    @Test
    void usesThePerplexityThatWasAskedFor() {
        assertThat(map(ReferenceClusters.of(400)).quality().effectivePerplexity())
                .isCloseTo(20, within(0.01));
    }

    @Test
    void keepsNeighboursTogether() {
        MapQuality quality = map(ReferenceClusters.of(400)).quality();
        assertThat(quality.trustworthiness()).isGreaterThan(0.98);
        assertThat(quality.neighboursKept()).isGreaterThan(0.6);
        assertThat(quality.lookedAt()).isEqualTo(400);
    }

    @Test
    void mapsEqualPointsAmongOthers() {
        Points some = ReferenceClusters.of(40);
        float[][] rows = new float[240][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = some.row(i < 200 ? i % 20 : i - 200);
        }
        ProjectedMap map = map(Points.of(rows));
        assertThat(map.quality().klDivergence()).isFinite();
        for (int i = 0; i < rows.length; i++) {
            assertThat(Float.isFinite(map.x(i)) && Float.isFinite(map.y(i))).isTrue();
        }
    }

    @Test
    void mapsMoreEqualPointsThanThePerplexity() {
        float[][] rows = new float[150][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < 100 ? new float[] {1, 0, 0} : new float[] {0, i % 7 / 7f, i % 11 / 11f};
        }
        MapQuality quality = map(Points.of(rows)).quality();
        assertThat(quality.effectivePerplexity()).isGreaterThan(20);
        assertThat(quality.klDivergence()).isFinite();
    }

    /** As many points as coordinates is not a matrix of distances. */
    @Test
    void tellsASquareOfPointsFromAMatrixOfDistances() {
        SplittableRandom random = new SplittableRandom(3);
        float[][] rows = new float[60][60];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                rows[i][j] = (float) random.nextDouble() + (i % 3 == j % 3 ? 3 : 0);
            }
        }
        ProjectedMap map = map(Points.of(rows));
        assertThat(map.quality().trustworthiness()).isGreaterThan(0.8);
        for (int i = 0; i < 60; i++) {
            assertThat(nearest(map, i) % 3).as("group of the nearest of %d", i).isEqualTo(i % 3);
        }
    }

    private static int nearest(ProjectedMap map, int point) {
        int best = -1;
        for (int i = 0; i < map.size(); i++) {
            if (i != point
                    && (best < 0
                            || map.coordinates().squaredDistance(i, point)
                                    < map.coordinates().squaredDistance(best, point))) {
                best = i;
            }
        }
        return best;
    }

    @Test
    void mapsPointsOfOneCoordinate() {
        float[][] rows = new float[60][1];
        for (int i = 0; i < rows.length; i++) {
            rows[i][0] = i / 60f;
        }
        assertThat(map(Points.of(rows)).quality().trustworthiness()).isGreaterThan(0.9);
    }

    @Test
    void mapsFourPoints() {
        Points points = Points.of(new float[][] {{0, 0}, {0, 1}, {1, 0}, {5, 5}});
        ProjectedMap map = projector().project(points, ProjectionConfig.standard(4, 1, 1), ProjectionWatch.NONE);
        assertThat(map.size()).isEqualTo(4);
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        projector().project(ReferenceClusters.of(100), config(100, 2), (done, total) -> {
            assertThat(total).isEqualTo(FEW_ITERATIONS);
            seen.add(done);
            return true;
        });
        assertThat(seen).isSorted().startsWith(0).endsWith(FEW_ITERATIONS).hasSizeGreaterThan(4);
    }

    @Test
    void endsWhenItsWatchDoesNotWantToGoOn() {
        assertThatThrownBy(() ->
                        projector().project(ReferenceClusters.of(200), config(200, 2), (done, total) -> done < 100))
                .isInstanceOf(CancellationException.class)
                .hasMessage("stopped after 100 of 300 iterations of the map");
    }

    @Test
    void refusesWhatCannotBeMapped() {
        float[][] equal = new float[50][3];
        assertThatThrownBy(() -> map(Points.of(equal)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("points was the same 50 times but must differ: there is nothing to map");
        assertThatThrownBy(() -> map(ReferenceClusters.of(3))).isInstanceOf(InvalidInputException.class);
        ProjectionConfig tooMuch = new ProjectionConfig(30, 250, 1, 1);
        assertThatThrownBy(() -> projector().project(ReferenceClusters.of(50), tooMuch, ProjectionWatch.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("perplexity was 30.0 but must be ≤ 16.3")
                .hasMessageContaining("take more points, or less perplexity");
    }
}
