/** An arm among things, driven tick by tick: what a simulation offers to whoever plays the part of its controllers. */
@NullMarked
package org.vfsruntime.manipulation.station;

import org.jspecify.annotations.NullMarked;
