/** Our client and master against Debian's own ROS 1, in processes of its own on the loopback address. */
@NullMarked
package org.vfsruntime.ros.interop;

import org.jspecify.annotations.NullMarked;
