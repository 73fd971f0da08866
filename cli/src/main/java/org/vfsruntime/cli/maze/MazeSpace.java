package org.vfsruntime.cli.maze;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.sim.maze.perception.CellCode;
import org.vfsruntime.sim.maze.perception.SeenMap;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PoseView;

/** One value network, asked once for every skill with that skill's view of the sight. */
final class MazeSpace implements ValueFunctionSpace {
    /** A sight: cells of the map around, what is carried, the last action, and where the agent has been, as codes. */
    static final ObservationSpec SPEC = new ObservationSpec(List.of(
            new Channel("map", SeenMap.CELLS, "1"),
            new Channel("carried", 1, "1"),
            new Channel("last_action", 1, "1"),
            new Channel("been", SeenMap.CELLS, "1")));

    private final PathNetwork value;

    MazeSpace(PathNetwork value) {
        this.value = value;
    }

    @Override
    public SkillCatalogue catalogue() {
        return MazeSkill.CATALOGUE;
    }

    @Override
    public ObservationSpec observationSpec() {
        return SPEC;
    }

    @Override
    public Embedding embed(Observation observation) {
        if (!observation.spec().equals(SPEC)) {
            throw new InvalidInputException("observation channels "
                    + observation.spec().channels() + " must equal those of the maze bank " + SPEC.channels());
        }
        return Embedding.of(MazeSkill.CATALOGUE, values(sight(observation)));
    }

    /** @return V of one skill */
    float value(byte[] sight, MazeSkill skill) {
        return value.value(sight, skill);
    }

    /** @return Z */
    float[] values(byte[] sight) {
        float[] z = new float[MazeSkill.ALL.size()];
        Map<Integer, Float> shared = new HashMap<>();
        boolean[] codes = PoseView.codes(sight);
        for (int i = 0; i < z.length; i++) {
            MazeSkill skill = MazeSkill.ALL.get(i);
            int view = PoseView.sharedView(sight, codes, skill);
            z[i] = view < 0
                    ? value.value(sight, skill)
                    : shared.computeIfAbsent(view, absent -> value.value(sight, skill));
        }
        return z;
    }

    static Observation observation(byte[] sight) {
        float[] codes = new float[sight.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = sight[i];
        }
        return Observation.of(SPEC, codes);
    }

    private static byte[] sight(Observation observation) {
        byte[] sight = new byte[SeenMap.BYTES];
        for (int i = 0; i < sight.length; i++) {
            float code = observation.get(i);
            int most = i < SeenMap.LAST_ACTION ? CellCode.END - 1 : i == SeenMap.LAST_ACTION ? 7 : 15;
            if (code != Math.rint(code) || code < 0 || code > most) {
                throw new InvalidInputException("observation component " + SPEC.componentName(i) + " was " + code
                        + " but must be a whole number in [0, " + most + "]");
            }
            sight[i] = (byte) code;
        }
        return sight;
    }
}
