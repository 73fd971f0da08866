/** A ROS 1 master within this program: who publishes, subscribes and serves what, and the parameters. */
@NullMarked
package org.vfsruntime.ros.master;

import org.jspecify.annotations.NullMarked;
