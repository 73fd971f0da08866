package org.vfsruntime.visualization.inspect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.inspect.measure.KMeans;
import org.vfsruntime.visualization.inspect.measure.Labels;
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
 * @param counterTest one for each nuisance that varies, at moments before the first skill alone: there chance has dealt
 *     the nuisances out, so that nothing that the robot has done can stand behind an agreement; empty where such moments
 *     are too few
 */
public record Study(
        StudyData data,
        String engine,
        ProjectionConfig config,
        ProjectedMap map,
        int clusters,
        List<StudyRow> rows,
        List<StudyRow> counterTest) {
    private static final int MOST_CLUSTERS = 100;
    private static final int FEWEST_STARTS = 50;

    /** Copies the lists. */
    public Study {
        rows = List.copyOf(rows);
        counterTest = List.copyOf(counterTest);
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
            ProjectedMap map = projector.project(data.embeddings(), config, watch);
            int count = clusterCount(data.state());
            int[] clusters = KMeans.of(data.embeddings(), count, config.seed(), crew);
            Agreements among = new Agreements(data.embeddings(), map.coordinates(), clusters, episodes, config, crew);
            List<Labels> should = new ArrayList<>(List.of(data.state()));
            should.addAll(data.aspects());
            List<StudyRow> rows = new ArrayList<>(among.rows(should, everything(data), false));
            rows.addAll(among.rows(data.nuisances(), data.state().and(data.lastSkill()), true));
            int[] starts = data.starts();
            List<StudyRow> counterTest = starts.length < FEWEST_STARTS
                    ? List.of()
                    : among.only(starts)
                            .rows(
                                    data.nuisances().stream()
                                            .map(labels -> labels.select(starts))
                                            .toList(),
                                    data.state().select(starts),
                                    true);
            return new Study(data, projector.name(), config, map, count, rows, counterTest);
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
