/** Dynamics, search, receding-horizon control. */
@NullMarked
package org.vfsruntime.planner;

import org.jspecify.annotations.NullMarked;
