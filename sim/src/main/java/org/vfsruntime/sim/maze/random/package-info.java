/** NumPy's default generator, rebuilt, so that the same seed draws the same maze as in the original. */
@NullMarked
package org.vfsruntime.sim.maze.random;

import org.jspecify.annotations.NullMarked;
