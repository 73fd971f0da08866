/** Reaching states worth looking at, by running skills one after the other. */
@NullMarked
package org.vfsruntime.skills.walk;

import org.jspecify.annotations.NullMarked;
