package org.vfsruntime.sim.rearrange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;

/**
 * The value function space of n objects: one value function, asked about every ordered pair. Z has n(n-1) components,
 * row by row.
 */
public final class PairSpace implements ValueFunctionSpace {
    /** Perceived this far below the table's top, an object has fallen off, metres. */
    private static final double BELOW = 0.02;

    private final int objects;
    private final ValueFunction value;
    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;
    private final boolean anywhere;

    /**
     * @param objects n in [3, 9]
     * @param value of MoveNear, on observations of one pair
     */
    public PairSpace(int objects, ValueFunction value) {
        this(objects, value, false);
    }

    /**
     * @param objects n in [3, 9]
     * @param value of MoveNear, on observations of one pair
     * @param anywhere whether objects that have left the table are embedded too: for measuring, as no robot may go on
     */
    public PairSpace(int objects, ValueFunction value, boolean anywhere) {
        this.anywhere = anywhere;
        new Faults()
                .require(
                        value.observationSize() == PairView.SPEC.size(),
                        "observation size of the value function",
                        value.observationSize(),
                        "equal that of a pair (" + PairView.SPEC.size() + ")")
                .throwIfAny();
        this.objects = objects;
        this.value = value;
        catalogue = RearrangeSkills.catalogue(objects);
        spec = RearrangeView.spec(objects);
    }

    @Override
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public ObservationSpec observationSpec() {
        return spec;
    }

    @Override
    public Embedding embed(Observation observation) {
        return embedAll(List.of(observation)).get(0);
    }

    @Override
    public List<Embedding> embedAll(List<Observation> observations) {
        int k = catalogue.size();
        int d = PairView.SPEC.size();
        float[] batch = new float[observations.size() * k * d];
        for (int row = 0; row < observations.size(); row++) {
            Observation observation = observations.get(row);
            if (!observation.spec().equals(spec)) {
                throw new InvalidInputException("observation channels "
                        + observation.spec().channels() + " must be those of " + objects + " objects: "
                        + spec.channels());
            }
            RearrangeView view = new RearrangeView(observation);
            if (!anywhere) {
                requireOnTable(view);
            }
            for (int skill = 0; skill < k; skill++) {
                int a = RearrangeSkills.moved(objects, skill);
                int b = RearrangeSkills.target(objects, skill);
                PairView.copy(view, a, b, batch, (row * k + skill) * d);
            }
        }
        float[] values = new float[observations.size() * k];
        value.evaluate(batch, values.length, values);
        return IntStream.range(0, observations.size())
                .mapToObj(row -> Embedding.of(catalogue, Arrays.copyOfRange(values, row * k, (row + 1) * k)))
                .toList();
    }

    /** What has left the table cannot be brought back: to go on would be to loop. */
    private void requireOnTable(RearrangeView view) {
        Faults faults = new Faults();
        for (int i = 0; i < objects; i++) {
            RearrangeView.Thing thing = view.things().get(i);
            Footprint at = thing.footprint();
            faults.require(
                    TableLayout.isOverTable(at.x(), at.y()) && thing.z() > -BELOW,
                    "place of object '" + RearrangeSkills.names(objects).get(i) + "'",
                    String.format(Locale.ROOT, "(%.2f, %.2f, %.2f) m", at.x(), at.y(), thing.z()),
                    "be on the table; put it back and start again");
        }
        faults.throwIfAny();
    }
}
