/** The baseline that does not plan. */
@NullMarked
package org.vfsruntime.planner.random;

import org.jspecify.annotations.NullMarked;
