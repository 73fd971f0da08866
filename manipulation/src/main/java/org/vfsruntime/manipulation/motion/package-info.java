/** From a skill to a motion: what stands between a learned policy and whoever moves the arm. */
@NullMarked
package org.vfsruntime.manipulation.motion;

import org.jspecify.annotations.NullMarked;
