/** A second look at the best candidates, by every member of an ensemble. */
@NullMarked
package org.vfsruntime.planner.appraisal;

import org.jspecify.annotations.NullMarked;
