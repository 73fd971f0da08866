/** The planner beside the machine's limit and beside PyTorch. */
@NullMarked
package org.vfsruntime.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
