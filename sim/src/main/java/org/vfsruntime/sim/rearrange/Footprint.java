package org.vfsruntime.sim.rearrange;

/**
 * What an upright object covers of the table: a disc or a rectangle.
 *
 * @param x of its middle, metres
 * @param y of its middle, metres
 * @param yaw of its long axis, radians
 * @param halfX half its length along that axis, metres
 * @param halfY half its length across, metres
 * @param round whether it is a disc
 */
record Footprint(double x, double y, double yaw, double halfX, double halfY, boolean round) {
    static Footprint of(double x, double y, double yaw, ObjectShape shape) {
        return new Footprint(x, y, yaw, shape.halfX(), shape.halfY(), shape.round());
    }

    /**
     * @param px metres
     * @param py metres
     * @return distance from the rim, negative inside
     */
    double distance(double px, double py) {
        double dx = px - x;
        double dy = py - y;
        if (round) {
            return Math.hypot(dx, dy) - halfX;
        }
        double cos = Math.cos(yaw);
        double sin = Math.sin(yaw);
        double qx = Math.abs(cos * dx + sin * dy) - halfX;
        double qy = Math.abs(cos * dy - sin * dx) - halfY;
        double outside = Math.hypot(Math.max(qx, 0), Math.max(qy, 0));
        return outside + Math.min(Math.max(qx, qy), 0);
    }

    /**
     * @param direction in the world, radians
     * @return how far it extends from its middle in that direction, metres
     */
    double extent(double direction) {
        if (round) {
            return halfX;
        }
        double turned = direction - yaw;
        return halfX * Math.abs(Math.cos(turned)) + halfY * Math.abs(Math.sin(turned));
    }

    /**
     * @param other any
     * @return the distance between the two rims, metres; 0 or less when they overlap
     */
    double gap(Footprint other) {
        if (round) {
            return other.distance(x, y) - halfX;
        }
        if (other.round) {
            return distance(other.x, other.y) - other.halfX;
        }
        if (overlaps(other)) {
            return Math.min(0, Math.min(nearestCorner(other), other.nearestCorner(this)));
        }
        // Of two rectangles apart, the nearest points include a corner of one of them.
        return Math.min(nearestCorner(other), other.nearestCorner(this));
    }

    /** Separating axes: two rectangles are apart when a side of one of them has the other one beyond it. */
    private boolean overlaps(Footprint other) {
        return !separates(other, yaw)
                && !separates(other, yaw + Math.PI / 2)
                && !separates(other, other.yaw)
                && !separates(other, other.yaw + Math.PI / 2);
    }

    private boolean separates(Footprint other, double direction) {
        double between = Math.abs((other.x - x) * Math.cos(direction) + (other.y - y) * Math.sin(direction));
        return between > extent(direction) + other.extent(direction);
    }

    private double nearestCorner(Footprint other) {
        double cos = Math.cos(other.yaw);
        double sin = Math.sin(other.yaw);
        double least = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < 4; corner++) {
            double u = (corner & 1) == 0 ? other.halfX : -other.halfX;
            double v = (corner & 2) == 0 ? other.halfY : -other.halfY;
            least = Math.min(least, distance(other.x + cos * u - sin * v, other.y + sin * u + cos * v));
        }
        return least;
    }
}
