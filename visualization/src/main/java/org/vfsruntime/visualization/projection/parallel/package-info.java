/** Work on ranges of points, shared between threads without a trace in the results. */
@NullMarked
package org.vfsruntime.visualization.projection.parallel;

import org.jspecify.annotations.NullMarked;
