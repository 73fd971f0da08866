/**
 * What stands between a plan and an arm: pace, zones, the gate that every command passes, and the watch over a motion.
 * Software on a computer that may hang: not a safety-rated stop.
 */
@NullMarked
package org.vfsruntime.ros.safety;

import org.jspecify.annotations.NullMarked;
