package org.vfsruntime.ros.tcpros;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the connections of other nodes on one address and hands them to topics and services. */
public final class TcpRosServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TcpRosServer.class);
    /** More than any robot has nodes; a peer that opens connections without end gets no further. */
    private static final int MOST_CONNECTIONS = 512;

    private final ServerSocket server;
    private final Workers workers;
    private final Map<String, PublishedTopic<?>> topics = new ConcurrentHashMap<>();
    private final Map<String, ServedService<?, ?>> services = new ConcurrentHashMap<>();
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();

    private TcpRosServer(ServerSocket server, Workers workers) {
        this.server = server;
        this.workers = workers;
    }

    /**
     * @param address to listen on, and no other, on any free port
     * @param workers makes threads
     * @throws IOException when the address is not this machine's
     */
    public static TcpRosServer start(InetAddress address, Workers workers) throws IOException {
        TcpRosServer server = new TcpRosServer(new ServerSocket(0, 64, address), workers);
        workers.start("accepts connections", server::accept);
        return server;
    }

    /** @return the port that it listens on */
    public int port() {
        return server.getLocalPort();
    }

    /** @return the topics that are published, by full name; to be changed by the node only */
    public Map<String, PublishedTopic<?>> topics() {
        return topics;
    }

    /** @return the services that are served, by full name; to be changed by the node only */
    public Map<String, ServedService<?, ?>> services() {
        return services;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                if (open.size() >= MOST_CONNECTIONS) {
                    LOG.warn("A connection was turned away: {} are open", MOST_CONNECTIONS);
                    socket.close();
                } else {
                    serve(PeerSocket.of(socket));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.warn("A connection could not be accepted: {}", e.getMessage());
                }
            }
        }
    }

    private void serve(PeerSocket socket) {
        open.add(socket);
        workers.start("serves " + socket.peer(), () -> {
            try (socket) {
                serveConnection(socket);
            } catch (IOException e) {
                LOG.debug("The connection from {} ended: {}", socket.peer(), e.getMessage());
            } finally {
                open.remove(socket);
            }
        });
        if (server.isClosed()) {
            socket.close();
        }
    }

    private void serveConnection(PeerSocket socket) throws IOException {
        ConnectionHeader header = ConnectionHeader.read(socket.in());
        try {
            if (header.has("service")) {
                ServedService<?, ?> service = services.get(header.get("service"));
                if (service == null) {
                    throw TcpRosException.refused("this node has no service " + header.get("service"));
                }
                service.serve(socket, header);
            } else {
                PublishedTopic<?> topic = topics.get(header.get("topic"));
                if (topic == null) {
                    throw TcpRosException.refused("this node does not publish " + header.get("topic"));
                }
                topic.serve(socket, header);
            }
        } catch (TcpRosException e) {
            if (e.isRefusal()) {
                ConnectionHeader.of("error", String.valueOf(e.getMessage())).write(socket.out());
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(PeerSocket::close);
    }
}
