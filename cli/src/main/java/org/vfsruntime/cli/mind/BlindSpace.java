package org.vfsruntime.cli.mind;

import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;

/**
 * Values by poses for a robot that sees too: they go by the first channels of what it perceives. To measure what seeing
 * costs, on the same states.
 *
 * @param byPoses the values
 * @param observationSpec of the robot
 */
public record BlindSpace(ValueFunctionSpace byPoses, ObservationSpec observationSpec) implements ValueFunctionSpace {
    /** Checks that poses come first in what the robot observes. */
    public BlindSpace {
        var poses = byPoses.observationSpec().channels();
        var all = observationSpec.channels();
        if (all.size() < poses.size() || !all.subList(0, poses.size()).equals(poses)) {
            throw new InvalidInputException(
                    "observation channels " + all + " must begin with those of the values by poses " + poses);
        }
    }

    @Override
    public SkillCatalogue catalogue() {
        return byPoses.catalogue();
    }

    @Override
    public Embedding embed(Observation observation) {
        return byPoses.embed(poses(observation));
    }

    @Override
    public List<Embedding> embedAll(List<Observation> observations) {
        return byPoses.embedAll(observations.stream().map(this::poses).toList());
    }

    private Observation poses(Observation observation) {
        if (!observation.spec().equals(observationSpec)) {
            throw new InvalidInputException("observation channels "
                    + observation.spec().channels() + " must equal " + observationSpec.channels());
        }
        ObservationSpec spec = byPoses.observationSpec();
        return Observation.of(spec, Arrays.copyOf(observation.values(), spec.size()));
    }
}
