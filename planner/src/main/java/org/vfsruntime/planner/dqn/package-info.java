/** A learned high-level policy: deep Q-learning on value function space. */
@NullMarked
package org.vfsruntime.planner.dqn;

import org.jspecify.annotations.NullMarked;
