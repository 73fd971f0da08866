/** The planner as a node of ROS, and the simulated arm as a robot of ROS: wires the bridge to the rest. */
@NullMarked
package org.vfsruntime.cli.ros;

import org.jspecify.annotations.NullMarked;
