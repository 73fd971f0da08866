package org.vfsruntime.visualization.inspect.figure;

import org.vfsruntime.visualization.projection.ProjectedMap;

/**
 * From the map to a square panel, y upwards on the map and downwards on the panel; one scale for both.
 *
 * @param centreX of the map
 * @param centreY of the map
 * @param scale pixels per unit of the map, positive
 * @param side of the panel in pixels
 */
record MapFrame(double centreX, double centreY, double scale, double side) {
    static MapFrame around(ProjectedMap map, double side) {
        double lowX = map.x(0);
        double highX = lowX;
        double lowY = map.y(0);
        double highY = lowY;
        for (int i = 1; i < map.size(); i++) {
            lowX = Math.min(lowX, map.x(i));
            highX = Math.max(highX, map.x(i));
            lowY = Math.min(lowY, map.y(i));
            highY = Math.max(highY, map.y(i));
        }
        double extent = Math.max(highX - lowX, highY - lowY);
        return new MapFrame((lowX + highX) / 2, (lowY + highY) / 2, extent > 0 ? side / extent : 1, side);
    }

    double x(double mapX) {
        return side / 2 + scale * (mapX - centreX);
    }

    double y(double mapY) {
        return side / 2 - scale * (mapY - centreY);
    }
}
