/** Names of a ROS graph: what they may be, how they are resolved and remapped. */
@NullMarked
package org.vfsruntime.ros.names;

import org.jspecify.annotations.NullMarked;
