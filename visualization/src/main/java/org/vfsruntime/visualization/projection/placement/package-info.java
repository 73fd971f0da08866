/** New points on an existing map. */
@NullMarked
package org.vfsruntime.visualization.projection.placement;

import org.jspecify.annotations.NullMarked;
