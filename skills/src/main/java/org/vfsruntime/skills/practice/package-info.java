/** Running many independent tries at once, with the same results on any number of threads. */
@NullMarked
package org.vfsruntime.skills.practice;

import org.jspecify.annotations.NullMarked;
