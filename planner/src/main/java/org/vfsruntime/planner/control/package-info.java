/** Receding-horizon control: observe, embed, plan, run one skill, repeat. */
@NullMarked
package org.vfsruntime.planner.control;

import org.jspecify.annotations.NullMarked;
