package org.vfsruntime.sim.physics;

import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * All that an engine needs to build a world. Bodies and sliders are known by their index from then on.
 *
 * @param bodies in order
 * @param sliders in order
 * @param ignoredLayers pairs of layers {@code {a, b}} that do not touch each other
 * @param stepSeconds duration of one physics step
 */
public record SceneDescription(
        List<BodyDescription> bodies,
        List<SliderDescription> sliders,
        List<LayerPair> ignoredLayers,
        double stepSeconds) {
    /**
     * Two layers.
     *
     * @param a first
     * @param b second, may equal the first
     */
    public record LayerPair(int a, int b) {}

    /** Checks and copies. */
    public SceneDescription {
        bodies = List.copyOf(bodies);
        sliders = List.copyOf(sliders);
        ignoredLayers = List.copyOf(ignoredLayers);
        Faults faults = new Faults()
                .require(stepSeconds > 0 && stepSeconds <= 0.1, "physics step", stepSeconds, "lie in (0, 0.1] seconds");
        for (SliderDescription slider : sliders) {
            faults.require(
                    slider.parent() >= -1 && slider.parent() < bodies.size() && slider.child() < bodies.size(),
                    "bodies of slider '" + slider.name() + "'",
                    slider.parent() + " and " + slider.child(),
                    "exist");
        }
        faults.throwIfAny();
    }
}
