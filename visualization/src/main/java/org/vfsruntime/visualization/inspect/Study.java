package org.vfsruntime.visualization.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.inspect.measure.Agreement;
import org.vfsruntime.visualization.inspect.measure.KMeans;
import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.inspect.measure.NeighbourLists;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * The embedding study of Shah et al. (ICLR 2022): are clusters of the space functional states, and is it blind to the
 * rest?
 *
 * @param data what was looked at
 * @param engine that drew the map
 * @param config with which it was drawn
 * @param map of the embeddings
 * @param clusters how many k-means clusters the purity is of: as many as there are functional states with a hundredth
 *     of the points or more
 * @param rows one for each label that varies
 */
public record Study(
        StudyData data, String engine, ProjectionConfig config, ProjectedMap map, int clusters, List<StudyRow> rows) {
    private static final int MOST_CLUSTERS = 100;

    /** Copies the list. */
    public Study {
        rows = List.copyOf(rows);
    }

    /**
     * Draws the map and measures.
     *
     * @param data embeddings and labels
     * @param projector draws the map
     * @param config how; its seed decides clusters and intervals, too
     * @param watch follows the drawing
     * @return the study
     * @throws InvalidInputException when the embeddings are too few, all equal, or from one episode
     */
    public static Study of(StudyData data, Projector projector, ProjectionConfig config, ProjectionWatch watch) {
        new Faults()
                .require(data.episodeCount() >= 2, "number of episodes", data.episodeCount(), "be ≥ 2 for a study")
                .throwIfAny();
        config.requireFits(data.embeddings());
        int[] episodes = data.episodes().stream().mapToInt(Integer::intValue).toArray();
        try (Crew crew = new Crew(config.threads())) {
            NeighbourLists inSpace = NeighbourLists.of(data.embeddings(), episodes, Agreement.NEIGHBOURS, crew);
            ProjectedMap map = projector.project(data.embeddings(), config, watch);
            NeighbourLists onMap = NeighbourLists.of(map.coordinates(), episodes, Agreement.NEIGHBOURS, crew);
            int count = clusterCount(data.state());
            int[] clusters = KMeans.of(data.embeddings(), count, config.seed(), crew);
            Agreement overall = new Agreement(everything(data), episodes, config.seed());
            Agreement withinStates = new Agreement(data.state(), episodes, config.seed());
            List<StudyRow> rows = new ArrayList<>();
            for (Labels labels : data.labels()) {
                boolean isNuisance = data.nuisances().contains(labels);
                if (labels.vary()) {
                    Agreement agreement = isNuisance ? withinStates : overall;
                    rows.add(new StudyRow(
                            labels,
                            isNuisance,
                            agreement.ofNeighbours(inSpace, labels),
                            agreement.ofNeighbours(onMap, labels),
                            agreement.ofClusters(clusters, labels)));
                }
            }
            return new Study(data, projector.name(), config, map, count, rows);
        }
    }

    private static Labels everything(StudyData data) {
        return Labels.of("all", Collections.nCopies(data.embeddings().size(), "all"));
    }

    private static int clusterCount(Labels state) {
        int[] sizes = new int[state.classes().size()];
        for (int i = 0; i < state.size(); i++) {
            sizes[state.get(i)]++;
        }
        int count = 0;
        for (int size : sizes) {
            count += 100L * size >= state.size() ? 1 : 0;
        }
        return Math.max(1, Math.min(MOST_CLUSTERS, count));
    }
}
