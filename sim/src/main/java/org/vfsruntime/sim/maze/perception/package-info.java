/** What the agent knows of a maze by having looked: a map that it carries along. */
@NullMarked
package org.vfsruntime.sim.maze.perception;

import org.jspecify.annotations.NullMarked;
