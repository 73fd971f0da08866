@NullMarked
package org.vfsruntime.ros.master;

import org.jspecify.annotations.NullMarked;
