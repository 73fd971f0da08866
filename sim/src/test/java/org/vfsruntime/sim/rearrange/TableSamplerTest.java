package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class TableSamplerTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneObjectIsFallingBesideATableThatMissesOne(long seed) {
        TableOptions missing = new TableOptions(List.of(4), ShapeSet.TRAINED, 0.5, 0, 1, 0.5);
        try (RearrangePractice practice = new RearrangePractice(new JoltEngine(), missing, RearrangeSight.CAMERA)) {
            practice.reset(seed);
            assertThat(new RearrangeView(practice.observe())
                            .things().stream()
                                    .filter(thing -> !TableLayout.isOverTable(
                                            thing.footprint().x(),
                                            thing.footprint().y())))
                    .hasSize(1)
                    .allSatisfy(thing -> assertThat(thing.z()).isLessThan(0));
        }
    }
}
