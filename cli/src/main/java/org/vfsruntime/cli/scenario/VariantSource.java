package org.vfsruntime.cli.scenario;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.observation.Observation;

/** States that are the same for every task and look different: for measuring what a space ignores. */
@FunctionalInterface
public interface VariantSource {
    /** @return draws, for one thread; to be closed by the caller */
    Drawer open();

    /** Draws states with their variants. For one thread at a time. */
    interface Drawer extends AutoCloseable {
        /**
         * @param seed decides everything
         * @param count variants, ≥ 1
         * @return a state
         */
        State draw(long seed, int count);

        @Override
        void close();
    }

    /**
     * A state of the world.
     *
     * @param name equal names mean the same to every task
     * @param variants ways it may look
     */
    record State(String name, List<Variant> variants) {}

    /** One way a state may look. */
    interface Variant {
        /** @return what the robot perceives */
        Observation observation();

        /** @return what was changed and must not matter, by name; the same names for all variants */
        Map<String, Double> nuisances();

        /**
         * @param side pixels across and upwards
         * @return what a person would see
         */
        BufferedImage picture(int side);
    }
}
