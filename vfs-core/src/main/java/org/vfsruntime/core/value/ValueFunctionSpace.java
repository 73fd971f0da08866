package org.vfsruntime.core.value;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Maps what the robot observes to what it can do. Deterministic and safe for use by several threads. */
public interface ValueFunctionSpace {
    /** @return the skills, in the order of the embedding's components */
    SkillCatalogue catalogue();

    /** @return what an observation must be made of */
    ObservationSpec observationSpec();

    /**
     * @param observation of this space's spec
     * @return Z [k]
     * @throws org.vfsruntime.core.InvalidInputException when the spec differs, or a value function returns
     *     something outside [0, 1]
     */
    Embedding embed(Observation observation);

    /**
     * @param observations any number, all of this space's spec
     * @return one embedding each, in order
     */
    default List<Embedding> embedAll(List<Observation> observations) {
        return observations.stream().map(this::embed).toList();
    }
}
