package org.vfsruntime.visualization.inspect.measure;

import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.neighbours.NeighbourTree;
import org.vfsruntime.visualization.projection.neighbours.Neighbours;
import org.vfsruntime.visualization.projection.parallel.Crew;

/**
 * The nearest neighbours of each point that come from another episode. Immutable; safe for use by several threads.
 */
public final class NeighbourLists {
    private final int[][] lists;

    private NeighbourLists(int[][] lists) {
        this.lists = lists;
    }

    /**
     * @param points [n, k]
     * @param groups [n]: the episode of each point
     * @param count neighbours wanted of each, ≥ 1
     * @param crew who does the work; does not change the result
     * @return the lists
     * @throws InvalidInputException when the other episodes do not have so many points
     */
    public static NeighbourLists of(Points points, int[] groups, int count, Crew crew) {
        int largest = largest(groups);
        if (points.size() - largest < count) {
            throw new InvalidInputException("points outside of the longest episode was " + (points.size() - largest)
                    + " but must be ≥ " + count + ": take more episodes");
        }
        Neighbours near = NeighbourTree.of(points).nearestOfEach(count + largest - 1, crew);
        int[][] lists = new int[points.size()][count];
        for (int i = 0; i < lists.length; i++) {
            int found = 0;
            for (int rank = 0; found < count; rank++) {
                int other = near.id(i, rank);
                if (groups[other] != groups[i]) {
                    lists[i][found++] = other;
                }
            }
        }
        return new NeighbourLists(lists);
    }

    private static int largest(int[] groups) {
        int groupCount = 0;
        for (int group : groups) {
            groupCount = Math.max(groupCount, group + 1);
        }
        int[] sizes = new int[groupCount];
        int largest = 0;
        for (int group : groups) {
            largest = Math.max(largest, ++sizes[group]);
        }
        return largest;
    }

    /** The neighbours of a point, nearest first. */
    int[] of(int point) {
        return lists[point];
    }
}
