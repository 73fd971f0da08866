@NullMarked
package org.vfsruntime.visualization.report.map;

import org.jspecify.annotations.NullMarked;
