/** How well predicted values agree with what happened. */
@NullMarked
package org.vfsruntime.skills.statistics;

import org.jspecify.annotations.NullMarked;
