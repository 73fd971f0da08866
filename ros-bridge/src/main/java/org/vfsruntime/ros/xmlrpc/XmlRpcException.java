package org.vfsruntime.ros.xmlrpc;

/** A document is no XML-RPC, or breaks the limits set for it. The message is one line. */
public final class XmlRpcException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was found and what it must be */
    public XmlRpcException(String message) {
        super(message);
    }

    /**
     * @param message what was found and what it must be
     * @param cause of the parser
     */
    public XmlRpcException(String message, Throwable cause) {
        super(message, cause);
    }
}
