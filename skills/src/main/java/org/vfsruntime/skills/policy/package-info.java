/** Policies learned from sparse outcomes: a critic of motion parameters and the search for its best ones. */
@NullMarked
package org.vfsruntime.skills.policy;

import org.jspecify.annotations.NullMarked;
