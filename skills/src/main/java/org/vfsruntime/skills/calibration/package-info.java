/** Measuring learned skills on fresh states. */
@NullMarked
package org.vfsruntime.skills.calibration;

import org.jspecify.annotations.NullMarked;
