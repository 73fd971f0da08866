@NullMarked
package org.vfsruntime.ros.node;

import org.jspecify.annotations.NullMarked;
