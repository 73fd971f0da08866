/** Writes Java for ROS 1 definitions (.msg, .srv, .action). A tool of the build, not part of the program. */
@NullMarked
package org.vfsruntime.ros.generator;

import org.jspecify.annotations.NullMarked;
