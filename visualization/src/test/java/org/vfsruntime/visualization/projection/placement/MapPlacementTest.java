package org.vfsruntime.visualization.projection.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.ReferenceClusters;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.neighbours.Neighbours;

class MapPlacementTest {
    private static final int OLD = 800;
    private static final int NEW = 200;

    private static final Points ALL = ReferenceClusters.of(OLD + NEW);
    private static final Points POINTS = ReferenceClusters.of(OLD);
    private static final ProjectedMap MAP =
            new BarnesHutProjector().project(POINTS, new ProjectionConfig(20, 500, 1, 2), ProjectionWatch.NONE);

    @Test
    void putsNewPointsAmongThoseOfTheirKind() {
        MapPlacement placement = new MapPlacement(POINTS, MAP);
        NeighbourTree onMap = NeighbourTree.of(MAP.coordinates());
        int right = 0;
        for (int i = OLD; i < OLD + NEW; i++) {
            Neighbours near = onMap.nearest(placement.place(ALL.row(i)), 1);
            right += ReferenceClusters.cluster(near.id(0, 0)) == ReferenceClusters.cluster(i) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(NEW * 95 / 100);
    }

    @Test
    void putsTheSamePointAtTheSamePlace() {
        assertThat(new MapPlacement(POINTS, MAP).place(ALL.row(900)))
                .isEqualTo(new MapPlacement(POINTS, MAP).place(ALL.row(900)));
    }

    @Test
    void refusesWhatIsNoPointOfTheSpace() {
        MapPlacement placement = new MapPlacement(POINTS, MAP);
        assertThatThrownBy(() -> placement.place(new float[3])).hasMessageContaining("coordinates of the point was 3");
        float[] row = ALL.row(0);
        row[2] = Float.NaN;
        assertThatThrownBy(() -> placement.place(row)).hasMessageContaining("column 2 was NaN");
        assertThatThrownBy(() -> new MapPlacement(ALL, MAP)).hasMessageContaining("points of the map was 800");
    }
}
