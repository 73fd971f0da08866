/**
 * MiniGrid mazes (Chevalier-Boisvert et al., 2023) with the exact rules, layouts and observations of version
 * 3.1.0: the second world, for the study of model-free planning and zero-shot generalisation.
 */
@NullMarked
package org.vfsruntime.sim.maze;

import org.jspecify.annotations.NullMarked;
