/** Motion programs and their joint trajectories, one sample per control tick. */
@NullMarked
package org.vfsruntime.manipulation.trajectory;

import org.jspecify.annotations.NullMarked;
