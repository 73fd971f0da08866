@NullMarked
package org.vfsruntime.core.dynamics;

import org.jspecify.annotations.NullMarked;
