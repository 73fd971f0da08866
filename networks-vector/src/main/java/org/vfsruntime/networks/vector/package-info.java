/**
 * Networks run with the vector instructions of the processor, through the incubating module
 * {@code jdk.incubator.vector}. Nothing outside this package knows of that module.
 */
@NullMarked
package org.vfsruntime.networks.vector;

import org.jspecify.annotations.NullMarked;
