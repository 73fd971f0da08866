/** Recorded choices, made again and compared. */
@NullMarked
package org.vfsruntime.cli.replay;

import org.jspecify.annotations.NullMarked;
