/** Statistics that several modules report. */
@NullMarked
package org.vfsruntime.core.statistics;

import org.jspecify.annotations.NullMarked;
