/** One episode as a page that a browser shows without a network. */
@NullMarked
package org.vfsruntime.visualization.report;

import org.jspecify.annotations.NullMarked;
