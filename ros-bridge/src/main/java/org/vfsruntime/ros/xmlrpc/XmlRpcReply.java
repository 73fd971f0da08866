package org.vfsruntime.ros.xmlrpc;

/** What a call comes back with. */
public sealed interface XmlRpcReply {
    /**
     * The method returned.
     *
     * @param value that it returned
     */
    record Returned(Object value) implements XmlRpcReply {}

    /**
     * The method failed, or there is none of that name.
     *
     * @param code of the server
     * @param text one line of the server
     */
    record Fault(int code, String text) implements XmlRpcReply {}
}
