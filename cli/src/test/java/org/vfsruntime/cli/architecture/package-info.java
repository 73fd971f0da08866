@NullMarked
package org.vfsruntime.cli.architecture;

import org.jspecify.annotations.NullMarked;
