package org.vfsruntime.ros.xmlrpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.vfsruntime.core.Faults;

/** Calls methods of XML-RPC servers, one connection a call. Safe for several threads. */
public final class XmlRpcClient {
    /** Longest reply that is taken: 8 MiB, room for a parameter tree with robot descriptions. */
    public static final int LARGEST_REPLY = 8 << 20;

    private final Duration timeout;

    /** @param timeout for connecting, and again for the reply; above zero */
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
        HttpURLConnection connection = open(server);
        try {
            connection.setFixedLengthStreamingMode(request.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(request);
            }
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException(server + " answered with HTTP status " + status);
            }
            try (InputStream in = connection.getInputStream()) {
                long deadline = System.nanoTime() + 2 * timeout.toNanos();
                return XmlRpcDocuments.reply(BoundedBody.read(in, LARGEST_REPLY, deadline));
            }
        } catch (XmlRpcException e) {
            throw new IOException(server + " sent no XML-RPC: " + e.getMessage(), e);
        } finally {
            connection.disconnect();
        }
    }

    private HttpURLConnection open(URI server) throws IOException {
        if (!"http".equals(server.getScheme())) {
            throw new IOException(server + " is no http address");
        }
        HttpURLConnection connection = (HttpURLConnection) server.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) timeout.toMillis());
        connection.setReadTimeout((int) timeout.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "text/xml");
        // A kept connection may be closed by a server that restarts just when the next call goes out on it.
        connection.setRequestProperty("Connection", "close");
        return connection;
    }
}
