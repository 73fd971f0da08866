/** Where the points of a map start: principal components. */
@NullMarked
package org.vfsruntime.visualization.projection.start;

import org.jspecify.annotations.NullMarked;
