package org.vfsruntime.ros.xmlrpc;

import java.net.InetAddress;

/** Carries out calls. Must be safe for several threads. */
@FunctionalInterface
public interface XmlRpcHandler {
    /**
     * @param call to carry out
     * @param caller address that it came from
     * @return what to send back
     */
    XmlRpcReply handle(XmlRpcCall call, InetAddress caller);
}
