@NullMarked
package org.vfsruntime.cli.symbolic;

import org.jspecify.annotations.NullMarked;
