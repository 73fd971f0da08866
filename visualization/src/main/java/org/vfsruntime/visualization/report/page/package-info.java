/** Puts styles, scripts and data together into one page that needs nothing else. */
@NullMarked
package org.vfsruntime.visualization.report.page;

import org.jspecify.annotations.NullMarked;
