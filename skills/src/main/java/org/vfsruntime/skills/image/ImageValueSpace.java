package org.vfsruntime.skills.image;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.networks.convolution.ConvNetwork;

/**
 * The value function space of a robot that sees: all k values come from one network with a shared trunk, whose only
 * input is the picture. Deterministic, safe for use by several threads, holds no native memory.
 */
public final class ImageValueSpace implements ValueFunctionSpace {
    private final SkillCatalogue catalogue;
    private final PictureSource source;
    private final ConvNetwork network;
    private final ThreadLocal<PictureSource.Painter> painters;

    /**
     * @param catalogue k skills
     * @param source makes the pictures
     * @param network of pictures of the source's size, k outputs
     */
    public ImageValueSpace(SkillCatalogue catalogue, PictureSource source, ConvNetwork network) {
        int side = source.side();
        new Faults()
                .require(
                        network.shape().outputs() == catalogue.size(),
                        "outputs of the network",
                        network.shape().outputs(),
                        "equal the catalogue size (" + catalogue.size() + ")")
                .require(
                        network.shape().height() == side
                                && network.shape().width() == side
                                && network.shape().channels() == 3,
                        "pictures of the network",
                        network.shape().height() + " × " + network.shape().width() + " × "
                                + network.shape().channels(),
                        "be " + side + " × " + side + " × 3")
                .throwIfAny();
        this.catalogue = catalogue;
        this.source = source;
        this.network = network;
        this.painters = ThreadLocal.withInitial(source::open);
    }

    @Override
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public ObservationSpec observationSpec() {
        return source.spec();
    }

    @Override
    public Embedding embed(Observation observation) {
        if (!observation.spec().equals(source.spec())) {
            throw new InvalidInputException("observation channels "
                    + observation.spec().channels() + " must equal those of the image values "
                    + source.spec().channels());
        }
        byte[] picture = new byte[network.shape().inputs()];
        painters.get().paint(observation.values(), picture);
        return embed(picture);
    }

    /** On all processors, since pictures take time. */
    @Override
    public List<Embedding> embedAll(List<Observation> observations) {
        return observations.parallelStream().map(this::embed).toList();
    }

    /**
     * @param picture [side, side, 3] bytes, red, green and blue, row by row
     * @return Z [k]
     */
    public Embedding embed(byte[] picture) {
        return Embedding.of(catalogue, network.forward(picture));
    }
}
