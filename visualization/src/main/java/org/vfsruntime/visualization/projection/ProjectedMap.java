package org.vfsruntime.visualization.projection;

import org.vfsruntime.core.Faults;

/** Where points are in the plane. Immutable; safe for use by several threads. */
public final class ProjectedMap {
    private final Points coordinates;
    private final MapQuality quality;

    /**
     * @param coordinates [n, 2]: x and y of each point; the unit has no meaning
     * @param quality how far to trust it
     */
    public ProjectedMap(Points coordinates, MapQuality quality) {
        new Faults()
                .require(coordinates.width() == 2, "coordinates of a point on a map", coordinates.width(), "be 2")
                .throwIfAny();
        this.coordinates = coordinates;
        this.quality = quality;
    }

    /** @return n */
    public int size() {
        return coordinates.size();
    }

    /**
     * @param point in [0, n), in the order of the points that were projected
     * @return to the right
     */
    public float x(int point) {
        return coordinates.get(point, 0);
    }

    /**
     * @param point in [0, n), in the order of the points that were projected
     * @return upwards
     */
    public float y(int point) {
        return coordinates.get(point, 1);
    }

    /** @return [n, 2] */
    public Points coordinates() {
        return coordinates;
    }

    /** @return how far to trust it */
    public MapQuality quality() {
        return quality;
    }
}
