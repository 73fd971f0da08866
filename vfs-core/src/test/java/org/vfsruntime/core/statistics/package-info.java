@NullMarked
package org.vfsruntime.core.statistics;

import org.jspecify.annotations.NullMarked;
