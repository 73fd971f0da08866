package org.vfsruntime.cli.scenario;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.sim.desk.DeskCamera;
import org.vfsruntime.sim.desk.DeskSight;
import org.vfsruntime.sim.desk.DeskVariants;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

/** Desks that mean the same and look different, as poses or as pictures: the same desks for both. */
final class DeskVariantDrawer implements VariantSource.Drawer {
    private final DeskSight sight;
    private final DeskVariants desks = new DeskVariants(new JoltEngine());

    DeskVariantDrawer(DeskSight sight) {
        this.sight = sight;
    }

    private record Variant(DeskSight sight, DeskVariants.Variant desk) implements VariantSource.Variant {
        @Override
        public Observation observation() {
            float[] values = desk.observation().values();
            return Observation.of(
                    sight.spec(), Arrays.copyOf(values, sight.spec().size()));
        }

        @Override
        public Map<String, Double> nuisances() {
            Map<String, Double> all = new LinkedHashMap<>(desk.nuisances());
            if (sight == DeskSight.POSES) {
                all.keySet().removeIf(name -> name.startsWith(DeskVariants.SEEN));
            }
            return all;
        }

        @Override
        public BufferedImage picture(int side) {
            byte[] rgb = new DeskCamera(side, true).render(desk.observation());
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < side * side; p++) {
                int colour = (rgb[3 * p] & 255) << 16 | (rgb[3 * p + 1] & 255) << 8 | rgb[3 * p + 2] & 255;
                image.setRGB(p % side, p / side, colour);
            }
            return image;
        }
    }

    @Override
    public VariantSource.State draw(long seed, int count) {
        DeskVariants.Desk desk = desks.draw(seed, count);
        return new VariantSource.State(
                desk.state(),
                desk.variants().stream()
                        .<VariantSource.Variant>map(variant -> new Variant(sight, variant))
                        .toList());
    }

    @Override
    public void close() {
        desks.close();
    }
}
