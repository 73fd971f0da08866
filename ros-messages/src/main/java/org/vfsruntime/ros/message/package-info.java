/** What all ROS 1 messages have in common: their types, and how they are read from and written to the wire. */
@NullMarked
package org.vfsruntime.ros.message;

import org.jspecify.annotations.NullMarked;
