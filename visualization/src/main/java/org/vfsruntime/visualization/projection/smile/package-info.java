/** Exact t-SNE by the Smile library, for few points, with its known defects kept out. */
@NullMarked
package org.vfsruntime.visualization.projection.smile;

import org.jspecify.annotations.NullMarked;
