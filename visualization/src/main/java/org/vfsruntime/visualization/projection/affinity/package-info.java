/** How much each point counts as the neighbour of each other one. */
@NullMarked
package org.vfsruntime.visualization.projection.affinity;

import org.jspecify.annotations.NullMarked;
