/** Physics turned into drawings: what people and recordings see of a simulated world. */
@NullMarked
package org.vfsruntime.sim.drawing;

import org.jspecify.annotations.NullMarked;
