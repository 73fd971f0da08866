/** Skills of the maze: their targets, their success, the view that their networks see, and where they are practised. */
@NullMarked
package org.vfsruntime.sim.maze.skill;

import org.jspecify.annotations.NullMarked;
