/**
 * XML-RPC, as the nodes and masters of ROS 1 speak it. Values are Boolean, Integer, Double, String, byte[],
 * {@code List<Object>} and {@code Map<String, Object>}. Documents are bounded, and may have no document type.
 */
@NullMarked
package org.vfsruntime.ros.xmlrpc;

import org.jspecify.annotations.NullMarked;
