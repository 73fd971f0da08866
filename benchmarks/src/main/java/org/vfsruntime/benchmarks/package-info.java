/** How fast the runtime is. */
@NullMarked
package org.vfsruntime.benchmarks;

import org.jspecify.annotations.NullMarked;
