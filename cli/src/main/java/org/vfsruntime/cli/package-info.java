/** The only place that wires modules together. */
@NullMarked
package org.vfsruntime.cli;

import org.jspecify.annotations.NullMarked;
