/** How far a map can be trusted, measured. */
@NullMarked
package org.vfsruntime.visualization.projection.quality;

import org.jspecify.annotations.NullMarked;
