package org.vfsruntime.visualization.inspect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vfsruntime.visualization.inspect.measure.Agreement;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.inspect.measure.NeighbourLists;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * Where some points are in the space, on the map and among clusters, for many labels to be measured against.
 *
 * @param embeddings [n, k]
 * @param coordinates [n, 2] on the map
 * @param clusters [n]
 * @param episodes [n], each in [0, number of episodes)
 * @param config its seed decides chance
 * @param crew that looks for neighbours
 */
@SuppressWarnings("ArrayRecordComponent") // made and used in one place, never compared
record Agreements(
        Points embeddings, Points coordinates, int[] clusters, int[] episodes, ProjectionConfig config, Crew crew) {

    /** The same for some of the points: the others are nobody's neighbours. */
    Agreements only(int[] which) {
        return new Agreements(
                embeddings.select(which),
                coordinates.select(which),
                select(clusters, which),
                renumbered(select(episodes, which)),
                config,
                crew);
    }

    private static int[] select(int[] numbers, int[] which) {
        return Arrays.stream(which).map(point -> numbers[point]).toArray();
    }

    private static int[] renumbered(int[] episodes) {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        return Arrays.stream(episodes)
                .map(episode -> {
                    int next = numbers.size();
                    return numbers.computeIfAbsent(episode, unseen -> next);
                })
                .toArray();
    }

    /** One row for each of the labels that varies. */
    List<StudyRow> rows(List<Labels> labels, Labels strata, boolean areNuisances) {
        NeighbourLists inSpace = NeighbourLists.of(embeddings, episodes, Agreement.NEIGHBOURS, crew);
        NeighbourLists onMap = NeighbourLists.of(coordinates, episodes, Agreement.NEIGHBOURS, crew);
        Agreement agreement = new Agreement(strata, episodes, config.seed());
        int[] abilities = Abilities.cells(embeddings);
        return labels.stream()
                .filter(Labels::vary)
                .map(one -> new StudyRow(
                        one,
                        areNuisances,
                        agreement.ofNeighbours(inSpace, one),
                        agreement.ofNeighbours(onMap, one),
                        agreement.ofClusters(clusters, one),
                        agreement.ofCells(abilities, one)))
                .toList();
    }
}
