/** One-step lookahead. */
@NullMarked
package org.vfsruntime.planner.greedy;

import org.jspecify.annotations.NullMarked;
