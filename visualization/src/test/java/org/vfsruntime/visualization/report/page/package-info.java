@NullMarked
package org.vfsruntime.visualization.report.page;

import org.jspecify.annotations.NullMarked;
