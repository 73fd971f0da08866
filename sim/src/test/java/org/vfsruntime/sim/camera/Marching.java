package org.vfsruntime.sim.camera;

import java.util.List;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneShape;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;

/** Another way to find what a ray meets: small steps as long as the nearest surface is away. Slow, and shares nothing. */
final class Marching {
    private static final double CLOSE = 1e-5;
    private static final double FAR = 6;

    private Marching() {}

    static int nearest(List<SceneSolid> solids, View view, int column, int row) {
        Vec3 hit = march(solids, eye(view), direction(view, column, row));
        return hit == null ? -1 : closest(solids, hit);
    }

    static boolean isShaded(List<SceneSolid> solids, View view, int column, int row, Vec3 lamp) {
        Vec3 hit = march(solids, eye(view), direction(view, column, row));
        List<SceneSolid> others = solids.subList(0, solids.size() - 1);
        return hit != null && march(others, hit, lamp) != null;
    }

    private static @org.jspecify.annotations.Nullable Vec3 march(List<SceneSolid> solids, Vec3 from, Vec3 along) {
        double t = 0;
        for (int i = 0; i < 2000 && t < FAR; i++) {
            Vec3 p = from.plus(along.times(t));
            double distance = distance(solids, p);
            if (distance < CLOSE) {
                return p;
            }
            t += distance;
        }
        return null;
    }

    private static double distance(List<SceneSolid> solids, Vec3 p) {
        return solids.stream().mapToDouble(solid -> distance(solid, p)).min().orElse(FAR);
    }

    private static int closest(List<SceneSolid> solids, Vec3 p) {
        int best = 0;
        for (int i = 1; i < solids.size(); i++) {
            best = distance(solids.get(i), p) < distance(solids.get(best), p) ? i : best;
        }
        return best;
    }

    private static double distance(SceneSolid solid, Vec3 p) {
        ScenePose at = solid.start();
        Quaternion q = new Quaternion(at.qx(), at.qy(), at.qz(), at.qw());
        Vec3 local = new Quaternion(-q.x(), -q.y(), -q.z(), q.w()).rotate(p.minus(new Vec3(at.x(), at.y(), at.z())));
        SceneShape shape = solid.parts().get(0).shape();
        if (shape instanceof SceneShape.Box box) {
            double x = Math.abs(local.x()) - box.halfX();
            double y = Math.abs(local.y()) - box.halfY();
            double z = Math.abs(local.z()) - box.halfZ();
            double outside = new Vec3(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0)).norm();
            return outside + Math.min(0, Math.max(x, Math.max(y, z)));
        }
        if (shape instanceof SceneShape.Cylinder cylinder) {
            double r = Math.hypot(local.x(), local.y()) - cylinder.radius();
            double z = Math.abs(local.z()) - cylinder.halfLength();
            return Math.hypot(Math.max(r, 0), Math.max(z, 0)) + Math.min(0, Math.max(r, z));
        }
        if (shape instanceof SceneShape.Capsule capsule) {
            double z = Math.max(-capsule.halfLength(), Math.min(capsule.halfLength(), local.z()));
            return new Vec3(local.x(), local.y(), local.z() - z).norm() - capsule.radius();
        }
        return local.z();
    }

    private static Vec3 eye(View view) {
        return new Vec3(view.eye[0], view.eye[1], view.eye[2]);
    }

    private static Vec3 direction(View view, int column, int row) {
        float u = view.u(column);
        float v = view.v(row);
        return new Vec3(
                        view.forward[0] + u * view.right[0] + v * view.up[0],
                        view.forward[1] + u * view.right[1] + v * view.up[1],
                        view.forward[2] + u * view.right[2] + v * view.up[2])
                .normalised();
    }
}
