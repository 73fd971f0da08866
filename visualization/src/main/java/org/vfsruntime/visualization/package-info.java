/** Pictures and pages from events and recordings. */
@NullMarked
package org.vfsruntime.visualization;

import org.jspecify.annotations.NullMarked;
