/** What robot.yaml says: which topics and actions the robot has, what is observed, and what is safe. Immutable. */
@NullMarked
package org.vfsruntime.ros.config;

import org.jspecify.annotations.NullMarked;
