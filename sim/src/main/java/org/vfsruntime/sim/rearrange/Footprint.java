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
        return new Rectangles(this, other).gap();
    }

    /** Two rectangles, seen in the frame of the first one. */
    private static final class Rectangles {
        private final Footprint one;
        private final Footprint other;
        private final double cos;
        private final double sin;
        private final double u;
        private final double v;

        Rectangles(Footprint one, Footprint other) {
            this.one = one;
            this.other = other;
            double c = Math.cos(one.yaw);
            double s = Math.sin(one.yaw);
            double dx = other.x - one.x;
            double dy = other.y - one.y;
            u = c * dx + s * dy;
            v = c * dy - s * dx;
            cos = Math.cos(other.yaw - one.yaw);
            sin = Math.sin(other.yaw - one.yaw);
        }

        /** Of two rectangles apart, the nearest points include a corner of one of them. */
        double gap() {
            double least = Double.POSITIVE_INFINITY;
            for (int corner = 0; corner < 4; corner++) {
                double x = (corner & 1) == 0 ? 1 : -1;
                double y = (corner & 2) == 0 ? 1 : -1;
                double p = x * other.halfX;
                double q = y * other.halfY;
                least = Math.min(least, distance(u + cos * p - sin * q, v + sin * p + cos * q, one));
                p = x * one.halfX - u;
                q = y * one.halfY - v;
                least = Math.min(least, distance(cos * p + sin * q, cos * q - sin * p, other));
            }
            return isApart() ? least : Math.min(0, least);
        }

        private static double distance(double x, double y, Footprint rectangle) {
            double qx = Math.abs(x) - rectangle.halfX;
            double qy = Math.abs(y) - rectangle.halfY;
            return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0);
        }

        /** Separating axes: two rectangles are apart when a side of one of them has the other one beyond it. */
        private boolean isApart() {
            double c = Math.abs(cos);
            double s = Math.abs(sin);
            return Math.abs(u) > one.halfX + other.halfX * c + other.halfY * s
                    || Math.abs(v) > one.halfY + other.halfX * s + other.halfY * c
                    || Math.abs(u * cos + v * sin) > other.halfX + one.halfX * c + one.halfY * s
                    || Math.abs(v * cos - u * sin) > other.halfY + one.halfX * s + one.halfY * c;
        }
    }
}
