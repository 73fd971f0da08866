package org.vfsruntime.visualization.report.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.projection.MapQuality;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;

class NeighbourMapTest {
    /** Puts every point where its first value says. */
    private record Ruler(String name, int mostPoints) implements Projector {
        @Override
        public ProjectedMap project(Points points, ProjectionConfig config, ProjectionWatch watch) {
            float[] xy = new float[2 * points.size()];
            for (int i = 0; i < points.size(); i++) {
                xy[2 * i] = points.get(i, 0);
            }
            return new ProjectedMap(
                    Points.of(points.size(), 2, xy), new MapQuality(0.9876, 0.5, 15, points.size(), 29.96, 1));
        }
    }

    private static final Ruler SMALL = new Ruler("small", 100);
    private static final Ruler LARGE = new Ruler("large", 1000);

    @Test
    void theFirstEngineThatTakesSoManyPointsDrawsTheMap() {
        assertThat(lay(60).engine()).isEqualTo("small");
        assertThat(lay(101).engine()).isEqualTo("large");
    }

    @Test
    void theMapSaysHowFarItCanBeTrusted() {
        assertThat(lay(60).quality())
                .containsEntry("trustworthiness", "0.988")
                .containsEntry("15 nearest kept", "50 %")
                .containsEntry("effective perplexity", "30.0");
    }

    @Test
    void fewPointsAreShownOnTheirPlaneInstead() {
        FlatMap map = lay(NeighbourMap.FEWEST - 1);

        assertThat(map.engine()).isEqualTo("principal plane");
        assertThat(map.notice()).contains("needs 40 observations");
    }

    @Test
    void equalPointsAreSaidToBeEqual() {
        float[] same = new float[200];
        Arrays.fill(same, 0.5f);

        assertThat(map().lay(same, 100, 2).notice()).contains("the same values");
    }

    @Test
    void morePointsThanAnyEngineTakesAreSaidToBeTooMany() {
        assertThat(lay(1001).notice()).contains("No engine maps so many points");
    }

    @Test
    void settingsThatCannotBeAreNamedTogether() {
        assertThatThrownBy(() -> new NeighbourMap(List.of(), 1, 0, ProjectionWatch.NONE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("engines", "threads");
    }

    private static FlatMap lay(int n) {
        float[] rows = new float[2 * n];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i;
        }
        return map().lay(rows, n, 2);
    }

    private static NeighbourMap map() {
        return new NeighbourMap(List.of(SMALL, LARGE), 1, 1, ProjectionWatch.NONE);
    }
}
