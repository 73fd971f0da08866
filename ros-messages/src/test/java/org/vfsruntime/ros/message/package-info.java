@NullMarked
package org.vfsruntime.ros.message;

import org.jspecify.annotations.NullMarked;
