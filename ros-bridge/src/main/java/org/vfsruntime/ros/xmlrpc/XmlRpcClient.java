package org.vfsruntime.ros.xmlrpc;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.vfsruntime.core.Faults;

/** Calls methods of XML-RPC servers, one connection a call. Safe for several threads. */
public final class XmlRpcClient {
    /** Longest reply that is taken: 8 MiB, room for a parameter tree with robot descriptions. */
    public static final int LARGEST_REPLY = 8 << 20;

    private final Duration timeout;

    /** @param timeout for connecting, and twice that for all of a call; at least a millisecond */
    public XmlRpcClient(Duration timeout) {
        new Faults()
                .require(timeout.toMillis() > 0, "XML-RPC timeout", timeout, "be at least a millisecond")
                .throwIfAny();
        this.timeout = timeout;
    }

    /**
     * @param server to call, an http address
     * @param method name
     * @param arguments in order
     * @return what came back
     * @throws IOException when the server cannot be reached, is too slow, or sends no XML-RPC
     */
    public XmlRpcReply call(URI server, String method, List<Object> arguments) throws IOException {
        byte[] request = XmlRpcDocuments.of(new XmlRpcCall(method, arguments));
        byte[] reply = HttpPost.send(server, request, timeout, LARGEST_REPLY);
        try {
            return XmlRpcDocuments.reply(reply);
        } catch (XmlRpcException e) {
            throw new IOException(server + " sent no XML-RPC: " + e.getMessage(), e);
        }
    }
}
