/** The learned one-step model: training, evaluation, storage. */
@NullMarked
package org.vfsruntime.planner.dynamics;

import org.jspecify.annotations.NullMarked;
