@NullMarked
package org.vfsruntime.core;

import org.jspecify.annotations.NullMarked;
