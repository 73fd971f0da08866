package org.vfsruntime.core.value;

import java.util.IdentityHashMap;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;

/** The space spanned by one value function per skill, stacked in catalogue order. */
public final class StackedValueFunctionSpace implements ValueFunctionSpace {
    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;
    private final List<ValueFunction> valueFunctions;

    /**
     * @param catalogue k skills
     * @param spec of the observations that the value functions were made for
     * @param valueFunctions k of them, in catalogue order
     */
    public StackedValueFunctionSpace(
            SkillCatalogue catalogue, ObservationSpec spec, List<? extends ValueFunction> valueFunctions) {
        this.catalogue = catalogue;
        this.spec = spec;
        this.valueFunctions = List.copyOf(valueFunctions);
        Faults faults = new Faults()
                .require(
                        valueFunctions.size() == catalogue.size(),
                        "number of value functions",
                        valueFunctions.size(),
                        "equal the catalogue size (" + catalogue.size() + ")");
        for (ValueFunction function : valueFunctions) {
            faults.require(
                    function.observationSize() == spec.size(),
                    "observation size of a value function",
                    function.observationSize(),
                    "equal the spec's (" + spec.size() + ")");
        }
        faults.throwIfAny();
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
        int n = observations.size();
        int k = catalogue.size();
        float[] batch = new float[n * spec.size()];
        for (int row = 0; row < n; row++) {
            Observation observation = observations.get(row);
            if (!observation.spec().equals(spec)) {
                throw new InvalidInputException("observation channels "
                        + observation.spec().channels() + " must equal those of the skill bank " + spec.channels());
            }
            observation.copyInto(batch, row * spec.size());
        }
        float[][] rows = new float[n][k];
        float[] column = new float[n];
        IdentityHashMap<SharedPass, float[]> passed = new IdentityHashMap<>();
        for (int skill = 0; skill < k; skill++) {
            if (n > 0 && valueFunctions.get(skill) instanceof SharingValueFunction sharing) {
                sharing.read(passed.computeIfAbsent(sharing.pass(), pass -> pass.run(batch, n)), n, column);
            } else {
                valueFunctions.get(skill).evaluate(batch, n, column);
            }
            for (int row = 0; row < n; row++) {
                rows[row][skill] = column[row];
            }
        }
        return List.of(rows).stream().map(row -> Embedding.of(catalogue, row)).toList();
    }
}
