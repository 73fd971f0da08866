package org.vfsruntime.visualization.projection.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.ProjectorContract;
import org.vfsruntime.visualization.projection.ReferenceClusters;
import org.vfsruntime.visualization.projection.ReferenceScores;
import org.vfsruntime.visualization.projection.affinity.PerplexitySearch;
import org.vfsruntime.visualization.projection.parallel.Crew;
import smile.manifold.TSNE;

class SmileProjectorTest extends ProjectorContract {
    @Override
    protected Projector projector() {
        return new SmileProjector();
    }

    /** 2,500 points take longer than a test should: benchmarks/tsne compares those. */
    @ParameterizedTest
    @ValueSource(ints = {500})
    void reachesWhatScikitLearnReaches(int n) {
        ProjectedMap map =
                projector().project(ReferenceClusters.of(n), ProjectionConfig.standard(n, 1, 2), ProjectionWatch.NONE);
        assertThat(map.quality().klDivergence())
                .isPositive()
                .isLessThanOrEqualTo(1.03 * ReferenceScores.kl().getOrDefault(n, 0.0));
    }

    @Test
    void refusesMorePointsThanItCanDrawInReasonableTime() {
        Points points = ReferenceClusters.of(2_501);
        assertThatThrownBy(
                        () -> projector().project(points, ProjectionConfig.standard(2_501, 1, 1), ProjectionWatch.NONE))
                .hasMessage("number of points was 2501 but must be ≤ 2500 for the engine smile: take another engine or"
                        + " fewer points");
    }

    /** Left alone, Smile makes 45 of 30 here. */
    @Test
    void smileDrawsFromExactlyTheAffinitiesAskedFor() throws ReflectiveOperationException {
        Points points = ReferenceClusters.of(400);
        double[][] wanted = conditional(points, 30);
        double[][] used = usedBySmile(points, 30);
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < i; j++) {
                double p = 12 * (wanted[i][j] + wanted[j][i]) / 800;
                assertThat(used[i][j]).isCloseTo(p, within(1e-9 + 1e-6 * p));
            }
        }
    }

    @Test
    void smileNormalisesRowsOfEqualPoints() throws ReflectiveOperationException {
        float[][] rows = new float[90][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < 60 ? new float[] {1, 1} : new float[] {i / 90f, 0};
        }
        double[][] used = usedBySmile(Points.of(rows), 20);
        double sum = 0;
        for (double[] row : used) {
            for (double p : row) {
                sum += p;
            }
        }
        assertThat(sum).isCloseTo(12, within(1e-6));
    }

    private static double[][] usedBySmile(Points points, double perplexity) throws ReflectiveOperationException {
        try (Crew crew = new Crew(1)) {
            TSNE tsne = new TSNE(AcceptedDistances.of(points, perplexity, crew), 2, perplexity, 100, 0);
            Field p = TSNE.class.getDeclaredField("P");
            p.setAccessible(true);
            return (double[][]) p.get(tsne);
        }
    }

    private static double[][] conditional(Points points, double perplexity) {
        int n = points.size();
        double[][] conditional = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] squared = new double[n - 1];
            double[] p = new double[n - 1];
            for (int j = 0; j < n - 1; j++) {
                squared[j] = points.squaredDistance(i, j < i ? j : j + 1);
            }
            new PerplexitySearch(perplexity).fill(squared, p);
            for (int j = 0; j < n - 1; j++) {
                conditional[i][j < i ? j : j + 1] = p[j];
            }
        }
        return conditional;
    }
}
