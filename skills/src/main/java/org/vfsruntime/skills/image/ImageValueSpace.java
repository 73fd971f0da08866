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
import org.vfsruntime.networks.convolution.PairShape;

/**
 * The value function space of a robot that sees: all k values come from one network with a shared trunk, whose only
 * input is the picture, and where skills are about pairs of things, what colours those are. Deterministic, safe for use
 * by several threads, holds no native memory.
 */
public final class ImageValueSpace implements ValueFunctionSpace {
    private final SkillCatalogue catalogue;
    private final PictureSource source;
    private final ConvNetwork network;
    private final ThingLikeness likeness;
    private final ThreadLocal<PictureSource.Painter> painters;

    /**
     * @param catalogue k skills
     * @param source makes the pictures
     * @param network of pictures of the source's size, k outputs
     */
    public ImageValueSpace(SkillCatalogue catalogue, PictureSource source, ConvNetwork network) {
        int things = network.shape().pairs().map(PairShape::things).orElse(0);
        this.likeness = new ThingLikeness(source.things());
        new Faults()
                .require(
                        things == source.things().size(),
                        "things that the network knows",
                        things,
                        "be " + source.things().size() + "; train the values again")
                .require(
                        network.shape().outputs() == catalogue.size(),
                        "outputs of the network",
                        network.shape().outputs(),
                        "equal the catalogue size (" + catalogue.size() + ")")
                .require(
                        network.shape().height() == source.height()
                                && network.shape().width() == source.width()
                                && network.shape().channels() == likeness.channels(),
                        "pictures of the network",
                        network.shape().height() + " × " + network.shape().width() + " × "
                                + network.shape().channels(),
                        "be " + source.height() + " × " + source.width() + " × " + likeness.channels())
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
        byte[] picture = new byte[3 * source.width() * source.height()];
        painters.get().paint(observation.values(), picture);
        return embed(picture);
    }

    /** On all processors, since pictures take time. */
    @Override
    public List<Embedding> embedAll(List<Observation> observations) {
        return observations.parallelStream().map(this::embed).toList();
    }

    /**
     * @param picture [height, width, 3] bytes, red, green and blue, row by row
     * @return Z [k]
     */
    public Embedding embed(byte[] picture) {
        new Faults()
                .require(
                        picture.length == 3 * source.width() * source.height(),
                        "bytes of a picture",
                        picture.length,
                        "be " + 3 * source.width() * source.height())
                .throwIfAny();
        byte[] seen = new byte[network.shape().inputs()];
        likeness.add(picture, seen);
        return Embedding.of(catalogue, network.forward(seen));
    }
}
