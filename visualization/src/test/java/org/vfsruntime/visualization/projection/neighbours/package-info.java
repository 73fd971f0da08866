@NullMarked
package org.vfsruntime.visualization.projection.neighbours;

import org.jspecify.annotations.NullMarked;
