/** Benchmarks that run under JMH. */
@NullMarked
package org.vfsruntime.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
