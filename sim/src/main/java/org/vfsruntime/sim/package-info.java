/** A robot that happens to be simulated. */
@NullMarked
package org.vfsruntime.sim;

import org.jspecify.annotations.NullMarked;
