/** A camera: casts rays at the scene's solids. Knows nothing of physics and draws nothing at random by itself. */
@NullMarked
package org.vfsruntime.sim.camera;

import org.jspecify.annotations.NullMarked;
