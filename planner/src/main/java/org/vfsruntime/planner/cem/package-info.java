/** The cross-entropy method over sequences of skills. */
@NullMarked
package org.vfsruntime.planner.cem;

import org.jspecify.annotations.NullMarked;
