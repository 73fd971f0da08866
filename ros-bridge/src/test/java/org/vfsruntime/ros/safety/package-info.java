@NullMarked
package org.vfsruntime.ros.safety;

import org.jspecify.annotations.NullMarked;
