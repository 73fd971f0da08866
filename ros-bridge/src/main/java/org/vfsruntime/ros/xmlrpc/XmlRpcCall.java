package org.vfsruntime.ros.xmlrpc;

import java.util.List;

/**
 * A call.
 *
 * @param method name
 * @param arguments in order
 */
public record XmlRpcCall(String method, List<Object> arguments) {
    /** Copies the list. */
    public XmlRpcCall {
        arguments = List.copyOf(arguments);
    }
}
