/**
 * What the program needs of ROS, without saying which client library gives it: topics, services, actions,
 * parameters, time, and news of the connection. All limits of waiting are real time, on a clock that nobody can set;
 * only {@link org.vfsruntime.ros.link.RosClock} follows a simulation.
 */
@NullMarked
package org.vfsruntime.ros.link;

import org.jspecify.annotations.NullMarked;
