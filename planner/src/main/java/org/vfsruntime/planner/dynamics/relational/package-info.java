/** Dynamics of skills that stand for ordered pairs of objects: one network serves all pairs and any number of objects. */
@NullMarked
package org.vfsruntime.planner.dynamics.relational;

import org.jspecify.annotations.NullMarked;
