@NullMarked
package org.vfsruntime.visualization.projection.smile;

import org.jspecify.annotations.NullMarked;
