/** The conventions that ROS 1 puts on top of XML-RPC: every method returns a code, a text and a value. */
@NullMarked
package org.vfsruntime.ros.api;

import org.jspecify.annotations.NullMarked;
