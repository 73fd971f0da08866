@NullMarked
package org.vfsruntime.core.planning;

import org.jspecify.annotations.NullMarked;
