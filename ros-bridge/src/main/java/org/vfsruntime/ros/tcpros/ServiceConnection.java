package org.vfsruntime.ros.tcpros;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.vfsruntime.ros.link.ServiceReply;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.message.MalformedMessageException;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.ServiceType;

/** One call of a service of another node. Closing it ends the call on another thread. */
public final class ServiceConnection implements AutoCloseable {
    private final PeerSocket socket;
    private final ConnectionHeader header;

    private ServiceConnection(PeerSocket socket, ConnectionHeader header) {
        this.socket = socket;
        this.header = header;
    }

    /**
     * @param node full name of this node
     * @param service full name
     * @param type of request and response
     * @param server rosrpc address
     * @param timeout for connecting, and for every read
     * @throws IOException when nobody takes the connection
     */
    public static ServiceConnection open(
            String node, String service, ServiceType<?, ?> type, URI server, Duration timeout) throws IOException {
        if (!"rosrpc".equals(server.getScheme()) || server.getHost() == null || server.getPort() <= 0) {
            throw TcpRosException.broken("the service's address is " + server + " but must be rosrpc://host:port");
        }
        return new ServiceConnection(
                PeerSocket.connect(server.getHost(), server.getPort(), timeout),
                ConnectionHeader.of("callerid", node, "service", service, "md5sum", type.md5(), "type", type.name()));
    }

    /**
     * @param type of request and response
     * @param request to make
     * @return answered or refused
     * @throws IOException when the connection ends before the answer
     */
    public <Q extends Message, S extends Message> ServiceReply<S> call(ServiceType<Q, S> type, Q request)
            throws IOException {
        header.write(socket.out());
        ConnectionHeader theirs = ConnectionHeader.read(socket.in());
        if (theirs.has("error")) {
            return new ServiceReply.Refused<>(theirs.get("error"));
        }
        Frames.write(socket.out(), type.request().encode(request));
        socket.out().flush();
        int status = socket.in().readUnsignedByte();
        byte[] bytes = Frames.read(socket.in(), "a response", SubscriberOptions.DEFAULT_LARGEST);
        if (status == 0) {
            return new ServiceReply.Refused<>(new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            return new ServiceReply.Answered<>(type.response().decode(ByteBuffer.wrap(bytes)));
        } catch (MalformedMessageException e) {
            throw TcpRosException.broken("the response is malformed: " + e.getMessage());
        }
    }

    /**
     * @return whether the server offers the service that this node means
     * @throws IOException when the connection ends
     */
    public boolean probe() throws IOException {
        header.with("probe", "1").write(socket.out());
        return !ConnectionHeader.read(socket.in()).has("error");
    }

    @Override
    public void close() {
        socket.close();
    }
}
