/** A robot that is reached through ROS: runs skills as goals of its standard actions, under watch. */
@NullMarked
package org.vfsruntime.ros.robot;

import org.jspecify.annotations.NullMarked;
