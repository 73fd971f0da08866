package org.vfsruntime.manipulation.urdf;

import org.vfsruntime.manipulation.geometry.Pose;

/**
 * A solid that is part of a link.
 *
 * @param shape the solid
 * @param origin the solid's frame in the link's frame
 */
public record Collision(CollisionShape shape, Pose origin) {}
