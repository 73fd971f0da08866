@NullMarked
package org.vfsruntime.ros.perception;

import org.jspecify.annotations.NullMarked;
