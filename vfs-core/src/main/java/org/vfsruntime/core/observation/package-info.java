@NullMarked
package org.vfsruntime.core.observation;

import org.jspecify.annotations.NullMarked;
