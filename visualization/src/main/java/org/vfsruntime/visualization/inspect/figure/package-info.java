/** The map as a figure, for papers and for the TensorBoard Projector. */
@NullMarked
package org.vfsruntime.visualization.inspect.figure;

import org.jspecify.annotations.NullMarked;
