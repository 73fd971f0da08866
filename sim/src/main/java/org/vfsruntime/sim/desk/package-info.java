/** The desk: an arm, a drawer, two cubes, a counter region and distractors. */
@NullMarked
package org.vfsruntime.sim.desk;

import org.jspecify.annotations.NullMarked;
