/** Success over the length of a task: counted, with intervals, and drawn. */
@NullMarked
package org.vfsruntime.cli.curves;

import org.jspecify.annotations.NullMarked;
