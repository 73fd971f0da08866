@NullMarked
package org.vfsruntime.core.goal;

import org.jspecify.annotations.NullMarked;
