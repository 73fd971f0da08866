@NullMarked
package org.vfsruntime.cli.maze;

import org.jspecify.annotations.NullMarked;
