/** A desk made of symbols: the smallest world in which everything that plans and runs can be tested exactly. */
@NullMarked
package org.vfsruntime.core.symbolic;

import org.jspecify.annotations.NullMarked;
