@NullMarked
package org.vfsruntime.core.practice;

import org.jspecify.annotations.NullMarked;
