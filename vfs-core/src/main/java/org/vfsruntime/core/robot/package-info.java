@NullMarked
package org.vfsruntime.core.robot;

import org.jspecify.annotations.NullMarked;
