package org.vfsruntime.ros.api;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.ros.xmlrpc.XmlRpcClient;
import org.vfsruntime.ros.xmlrpc.XmlRpcReply;

/** Calls methods of masters and nodes in the name of one node. Safe for several threads. */
public final class ApiCaller {
    private final String caller;
    private final XmlRpcClient client;

    /**
     * @param caller full name of the node that calls
     * @param timeout for connecting, and again for the reply
     */
    public ApiCaller(String caller, Duration timeout) {
        this.caller = caller;
        this.client = new XmlRpcClient(timeout);
    }

    /**
     * @param server address of a master or of a node
     * @param method name
     * @param arguments after the caller's name
     * @return what the method returned
     * @throws IOException when the server cannot be reached, is too slow, or does not answer as ROS does
     */
    public ApiReply call(URI server, String method, Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>();
        all.add(caller);
        all.addAll(List.of(arguments));
        XmlRpcReply reply = client.call(server, method, all);
        if (reply instanceof XmlRpcReply.Fault fault) {
            throw new IOException(server + " failed in " + method + ": " + fault.text());
        }
        return ApiReply.of(((XmlRpcReply.Returned) reply).value());
    }
}
