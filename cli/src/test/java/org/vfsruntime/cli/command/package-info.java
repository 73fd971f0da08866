@NullMarked
package org.vfsruntime.cli.command;

import org.jspecify.annotations.NullMarked;
