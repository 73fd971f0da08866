/** Where points of value function space go on a flat map. */
@NullMarked
package org.vfsruntime.visualization.report.map;

import org.jspecify.annotations.NullMarked;
