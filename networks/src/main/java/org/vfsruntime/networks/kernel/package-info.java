/** Ways to run a trained perceptron on many rows at once: plain loops, or vector instructions where the machine has them. */
@NullMarked
package org.vfsruntime.networks.kernel;

import org.jspecify.annotations.NullMarked;
