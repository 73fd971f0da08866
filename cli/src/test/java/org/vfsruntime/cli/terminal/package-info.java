@NullMarked
package org.vfsruntime.cli.terminal;

import org.jspecify.annotations.NullMarked;
