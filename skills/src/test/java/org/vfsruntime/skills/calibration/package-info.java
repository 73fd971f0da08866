@NullMarked
package org.vfsruntime.skills.calibration;

import org.jspecify.annotations.NullMarked;
