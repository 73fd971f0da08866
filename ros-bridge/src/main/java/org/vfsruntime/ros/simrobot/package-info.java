/** A simulated arm that plays the part of a ROS robot: joint states, actions, poses of things, a stop. */
@NullMarked
package org.vfsruntime.ros.simrobot;

import org.jspecify.annotations.NullMarked;
