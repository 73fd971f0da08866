/** Barnes-Hut t-SNE: forces between far points summed up by a quadtree. */
@NullMarked
package org.vfsruntime.visualization.projection.barneshut;

import org.jspecify.annotations.NullMarked;
