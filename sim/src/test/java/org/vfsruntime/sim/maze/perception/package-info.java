@NullMarked
package org.vfsruntime.sim.maze.perception;

import org.jspecify.annotations.NullMarked;
