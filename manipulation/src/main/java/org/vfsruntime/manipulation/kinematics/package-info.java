/** Where the links of a chain are, and which joint positions bring its tip to a pose. */
@NullMarked
package org.vfsruntime.manipulation.kinematics;

import org.jspecify.annotations.NullMarked;
