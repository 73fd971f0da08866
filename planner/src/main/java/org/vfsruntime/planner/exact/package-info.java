/** Exhaustive search. */
@NullMarked
package org.vfsruntime.planner.exact;

import org.jspecify.annotations.NullMarked;
