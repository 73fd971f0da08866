package org.vfsruntime.cli.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.networks.store.TensorBundle;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.experience.Experience;

/** Experience seen through the value functions: what each skill does to the embedding. */
public final class ExperienceTransitions {
    private ExperienceTransitions() {}

    /**
     * @param experience of the space's skills and observations
     * @param space embeds the observations before and after each run
     * @return one transition per run. Runs from one state lie apart, because neighbours of one episode would be
     *     taken for a sequence
     * @throws InvalidInputException when the experience is of other skills or observations
     */
    public static Transitions of(Experience experience, ValueFunctionSpace space) {
        requireFit(experience, space);
        TensorBundle tensors = experience.toTensors(Map.of());
        int[] skill = tensors.ints("skill").values();
        int[] step = tensors.ints("step").values();
        int[] episode = tensors.ints("episode").values();
        int[] order = IntStream.range(0, experience.rows())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> step[row])
                        .thenComparingInt(row -> skill[row])
                        .thenComparingInt(row -> episode[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Transitions(
                space.catalogue().size(),
                embed(tensors.floats("observation").values(), order, space),
                Arrays.stream(order).map(row -> skill[row]).toArray(),
                embed(tensors.floats("next_observation").values(), order, space),
                Arrays.stream(order).mapToLong(row -> episode[row]).toArray());
    }

    private static void requireFit(Experience experience, ValueFunctionSpace space) {
        if (!experience.skills().equals(space.catalogue().names())) {
            throw new InvalidInputException("the skills of the experience " + experience.skills()
                    + " must equal those of the bank " + space.catalogue().names() + ", in order");
        }
        if (experience.observationSize() != space.observationSpec().size()) {
            throw new InvalidInputException("The observation size of the experience (" + experience.observationSize()
                    + ") must equal the bank's (" + space.observationSpec().size() + ")");
        }
    }

    private static float[] embed(float[] observations, int[] order, ValueFunctionSpace space) {
        int d = space.observationSpec().size();
        List<Observation> all = new ArrayList<>();
        for (int row : order) {
            all.add(Observation.of(space.observationSpec(), Arrays.copyOfRange(observations, row * d, (row + 1) * d)));
        }
        return values(space.embedAll(all));
    }

    static float[] values(List<Embedding> embeddings) {
        int k = embeddings.get(0).size();
        float[] values = new float[embeddings.size() * k];
        for (int row = 0; row < embeddings.size(); row++) {
            System.arraycopy(embeddings.get(row).values(), 0, values, row * k, k);
        }
        return values;
    }
}
