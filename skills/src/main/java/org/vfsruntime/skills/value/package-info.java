/** Value functions learned from the outcomes of the final policies. */
@NullMarked
package org.vfsruntime.skills.value;

import org.jspecify.annotations.NullMarked;
