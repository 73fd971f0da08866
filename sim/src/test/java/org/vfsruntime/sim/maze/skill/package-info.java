@NullMarked
package org.vfsruntime.sim.maze.skill;

import org.jspecify.annotations.NullMarked;
