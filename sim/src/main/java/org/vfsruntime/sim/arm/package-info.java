/** What every scenario with the simulated arm shares: how the arm moves, its hand as bodies, motions on their way. */
@NullMarked
package org.vfsruntime.sim.arm;

import org.jspecify.annotations.NullMarked;
