/** How mazes are laid out, draw by draw as in MiniGrid 3.1.0, so that a seed gives the same maze. */
@NullMarked
package org.vfsruntime.sim.maze.layout;

import org.jspecify.annotations.NullMarked;
