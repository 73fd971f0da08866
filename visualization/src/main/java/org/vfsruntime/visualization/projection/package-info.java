/** Maps: points of value function space, drawn in the plane so that neighbours stay neighbours. */
@NullMarked
package org.vfsruntime.visualization.projection;

import org.jspecify.annotations.NullMarked;
