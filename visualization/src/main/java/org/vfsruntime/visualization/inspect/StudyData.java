package org.vfsruntime.visualization.inspect;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.projection.Points;

/**
 * Embeddings with everything that is known of the moments they come from. For measuring only: the robot is told none of
 * the labels.
 *
 * @param catalogue the k skills
 * @param embeddings [n, k]
 * @param episodes [n]: which episode each comes from, in [0, number of episodes)
 * @param state what the robot has done, all of it in one word: the functional state
 * @param aspects parts of it, such as where the drawer is
 * @param nuisances what the embedding should not tell, such as the table's colour
 * @param lastSkill that ran before each moment, or {@link #START} where none has: then chance alone has dealt out what
 *     the embedding should not tell
 */
public record StudyData(
        SkillCatalogue catalogue,
        Points embeddings,
        List<Integer> episodes,
        Labels state,
        List<Labels> aspects,
        List<Labels> nuisances,
        Labels lastSkill) {
    /** Word of the moments before which no skill has run. */
    public static final String START = "no skill yet";

    /** Checks and copies. */
    public StudyData {
        episodes = List.copyOf(episodes);
        aspects = List.copyOf(aspects);
        nuisances = List.copyOf(nuisances);
        Faults faults = new Faults()
                .require(
                        embeddings.width() == catalogue.size(),
                        "width of the embeddings",
                        embeddings.width(),
                        "be " + catalogue.size() + ", the number of skills")
                .require(
                        episodes.size() == embeddings.size(),
                        "number of episode indices",
                        episodes.size(),
                        "be " + embeddings.size());
        for (Labels labels : allLabels(state, aspects, nuisances, lastSkill)) {
            faults.require(
                    labels.size() == embeddings.size(),
                    "number of labels '" + labels.name() + "'",
                    labels.size(),
                    "be " + embeddings.size());
        }
        faults.throwIfAny();
    }

    private static List<Labels> allLabels(
            Labels state, List<Labels> aspects, List<Labels> nuisances, Labels lastSkill) {
        return Stream.of(List.of(state), aspects, nuisances, List.of(lastSkill))
                .flatMap(List::stream)
                .toList();
    }

    /** @return the state, its aspects, and the nuisances, in this order */
    public List<Labels> labels() {
        return Stream.of(List.of(state), aspects, nuisances)
                .flatMap(List::stream)
                .toList();
    }

    /** @return [m]: the points before which no skill has run */
    public int[] starts() {
        return IntStream.range(0, embeddings.size())
                .filter(point -> lastSkill.word(point).equals(START))
                .toArray();
    }

    /** @return how many episodes the embeddings come from */
    public int episodeCount() {
        return (int) episodes.stream().distinct().count();
    }
}
