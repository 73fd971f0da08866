package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class ObjectNamesTest {
    private static final TableOptions TABLES = new TableOptions(List.of(4), ShapeSet.TRAINED, 0.5);

    private static Observation observation() {
        try (RearrangePractice practice = new RearrangePractice(new JoltEngine(), TABLES, RearrangeSight.CAMERA)) {
            practice.reset(8);
            return practice.observe();
        }
    }

    @Test
    void underItsNewNameASkillSeesWhatItSawUnderTheOldOne() {
        Observation old = observation();
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 10; draw++) {
            ObjectNames names = ObjectNames.draw(4, random);
            Observation renamed = Observation.of(old.spec(), names.rename(old.values()));
            for (int skill = 0; skill < 12; skill++) {
                assertThat(PairViews.of(4).get(skill).apply(renamed))
                        .isEqualTo(
                                PairViews.of(4).get(names.skills().get(skill)).apply(old));
            }
        }
    }

    @Test
    void everyOrderOfNamesIsDrawnAndGivesAPictureOfItsOwn() {
        Observation old = observation();
        SplittableRandom random = new SplittableRandom(4);
        Set<List<Integer>> orders = new HashSet<>();
        Set<List<Byte>> pictures = new HashSet<>();
        RearrangeCamera camera = new RearrangeCamera(4, 64, 32, false);
        for (int draw = 0; draw < 300; draw++) {
            ObjectNames names = ObjectNames.draw(4, random);
            orders.add(names.skills());
            pictures.add(bytes(camera.render(Observation.of(old.spec(), names.rename(old.values())))));
        }
        assertThat(orders).hasSize(24);
        assertThat(pictures).hasSize(24);
    }

    private static List<Byte> bytes(byte[] picture) {
        Byte[] boxed = new Byte[picture.length];
        for (int i = 0; i < boxed.length; i++) {
            boxed[i] = picture[i];
        }
        return List.of(boxed);
    }
}
