/** What a planner's confidence is worth, measured on episodes of the past. */
@NullMarked
package org.vfsruntime.planner.calibration;

import org.jspecify.annotations.NullMarked;
