/** Planners that sample candidate sequences. */
@NullMarked
package org.vfsruntime.planner.shooting;

import org.jspecify.annotations.NullMarked;
