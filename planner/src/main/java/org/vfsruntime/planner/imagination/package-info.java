/** The tree of imagined futures that all planners share. */
@NullMarked
package org.vfsruntime.planner.imagination;

import org.jspecify.annotations.NullMarked;
