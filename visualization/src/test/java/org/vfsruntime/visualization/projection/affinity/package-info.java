@NullMarked
package org.vfsruntime.visualization.projection.affinity;

import org.jspecify.annotations.NullMarked;
