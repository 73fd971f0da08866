package org.vfsruntime.visualization.inspect;

import org.vfsruntime.visualization.inspect.measure.Labels;
import org.vfsruntime.visualization.inspect.measure.Measured;

/**
 * What one label says of the space.
 *
 * @param labels of the points
 * @param isNuisance whether the space should not show it; chance then deals it out among moments of one functional state
 *     after one skill
 * @param neighboursInSpace how often one of the 15 nearest embeddings has the same label
 * @param neighboursOnMap the same, of the 15 nearest on the map
 * @param clusterPurity how often an embedding has the label that is most frequent in its k-means cluster
 * @param sameAbility how often two embeddings have the same label in which the same skills are done and the same ones
 *     can be done, however long they take
 */
public record StudyRow(
        Labels labels,
        boolean isNuisance,
        Measured neighboursInSpace,
        Measured neighboursOnMap,
        Measured clusterPurity,
        Measured sameAbility) {}
