/** The planners side by side: success over the length of the task. */
@NullMarked
package org.vfsruntime.cli.comparison;

import org.jspecify.annotations.NullMarked;
