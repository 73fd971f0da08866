package org.vfsruntime.core.scene;

/**
 * One piece of a solid.
 *
 * @param at where the piece is in the solid's frame
 * @param shape of the piece
 * @param colour of the piece
 */
public record ScenePart(ScenePose at, SceneShape shape, SceneColour colour) {}
