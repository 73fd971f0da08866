/** How well neighbours and clusters of points agree with labels, against chance. */
@NullMarked
package org.vfsruntime.visualization.inspect.measure;

import org.jspecify.annotations.NullMarked;
