package org.vfsruntime.visualization.projection;

/**
 * Draws points in the plane so that neighbours stay neighbours. Distances between far points mean nothing.
 *
 * <p>The same points and settings give the same map, bit for bit, whatever the number of threads. Safe for use by
 * several threads.
 */
public interface Projector {
    /** @return the name by which users choose this engine */
    String name();

    /** @return the most points that it takes */
    int mostPoints();

    /**
     * @param points [n, k], not all equal; equal ones among them are allowed
     * @param config how
     * @param watch told after every few iterations
     * @return where each point is in the plane
     * @throws org.vfsruntime.core.InvalidInputException when the points are too few or too many for the settings or
     *     the engine, or all equal
     * @throws java.util.concurrent.CancellationException when the watch does not want to go on
     */
    ProjectedMap project(Points points, ProjectionConfig config, ProjectionWatch watch);
}
