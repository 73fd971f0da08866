/**
 * Rearranging a table: up to nine distinct objects, and one skill for every ordered pair, MoveNear(A,B). Policies and
 * values see a pair at a time, so that one network serves all pairs and all numbers of objects.
 */
@NullMarked
package org.vfsruntime.sim.rearrange;

import org.jspecify.annotations.NullMarked;
