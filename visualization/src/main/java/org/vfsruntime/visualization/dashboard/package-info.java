/** The report's page, live: a small server on this machine that tells browsers what happens. */
@NullMarked
package org.vfsruntime.visualization.dashboard;

import org.jspecify.annotations.NullMarked;
