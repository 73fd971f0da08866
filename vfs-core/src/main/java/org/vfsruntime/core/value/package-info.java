@NullMarked
package org.vfsruntime.core.value;

import org.jspecify.annotations.NullMarked;
