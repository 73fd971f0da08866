/**
 * TCPROS: how nodes of ROS 1 send one another messages, and call services. A connection begins with a header of named
 * fields each way; then come messages, each after its length. Everything that a peer announces is held against a
 * limit before memory is taken for it.
 */
@NullMarked
package org.vfsruntime.ros.tcpros;

import org.jspecify.annotations.NullMarked;
