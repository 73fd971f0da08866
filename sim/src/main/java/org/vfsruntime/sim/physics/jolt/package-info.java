/** The Jolt engine behind the physics port. */
@NullMarked
package org.vfsruntime.sim.physics.jolt;

import org.jspecify.annotations.NullMarked;
