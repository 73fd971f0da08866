/** Waiting for conditions, with limits of real time. */
@NullMarked
package org.vfsruntime.ros.waiting;

import org.jspecify.annotations.NullMarked;
