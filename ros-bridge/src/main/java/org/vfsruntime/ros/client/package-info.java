/** Our own ROS 1 client: a {@link org.vfsruntime.ros.link.RosLink} on nothing but the JDK. */
@NullMarked
package org.vfsruntime.ros.client;

import org.jspecify.annotations.NullMarked;
