@NullMarked
package org.vfsruntime.visualization.report;

import org.jspecify.annotations.NullMarked;
