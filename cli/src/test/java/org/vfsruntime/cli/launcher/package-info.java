@NullMarked
package org.vfsruntime.cli.launcher;

import org.jspecify.annotations.NullMarked;
