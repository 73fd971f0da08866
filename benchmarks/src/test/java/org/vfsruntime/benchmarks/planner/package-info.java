@NullMarked
package org.vfsruntime.benchmarks.planner;

import org.jspecify.annotations.NullMarked;
