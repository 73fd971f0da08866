package org.vfsruntime.ros.perception;

import org.vfsruntime.ros.message.RosTime;

/**
 * What a sensor said last.
 *
 * @param value that it gave
 * @param stamp when it was taken, in ROS time; zero when the sensor did not say
 * @param arrivedNanos when it arrived, by System.nanoTime
 * @param <T> what it is
 */
record Reading<T>(T value, RosTime stamp, long arrivedNanos) {}
