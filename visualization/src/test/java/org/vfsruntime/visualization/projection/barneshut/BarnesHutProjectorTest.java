package org.vfsruntime.visualization.projection.barneshut;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.ProjectorContract;
import org.vfsruntime.visualization.projection.ReferenceClusters;
import org.vfsruntime.visualization.projection.ReferenceScores;

class BarnesHutProjectorTest extends ProjectorContract {
    @Override
    protected Projector projector() {
        return new BarnesHutProjector();
    }

    /** 10,000 points take longer than a test should: benchmarks/tsne compares those. */
    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 2500})
    void reachesWhatScikitLearnReaches(int n) {
        ProjectedMap map =
                projector().project(ReferenceClusters.of(n), ProjectionConfig.standard(n, 1, 2), ProjectionWatch.NONE);
        assertThat(map.quality().klDivergence())
                .isPositive()
                .isLessThanOrEqualTo(1.03 * ReferenceScores.kl().getOrDefault(n, 0.0));
    }
}
