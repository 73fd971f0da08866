/** The maze study: skills, a high-level policy on their values, and comparisons. */
@NullMarked
package org.vfsruntime.cli.maze;

import org.jspecify.annotations.NullMarked;
