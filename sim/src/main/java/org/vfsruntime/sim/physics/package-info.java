/** The port to a rigid-body engine: what a scene is made of and the few things that are done with it. */
@NullMarked
package org.vfsruntime.sim.physics;

import org.jspecify.annotations.NullMarked;
