/** Arms without physics: URDF, kinematics, trajectories, motion primitives. */
@NullMarked
package org.vfsruntime.manipulation;

import org.jspecify.annotations.NullMarked;
