/** The commands: options in, exit code out. */
@NullMarked
package org.vfsruntime.cli.command;

import org.jspecify.annotations.NullMarked;
