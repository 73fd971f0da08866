package org.vfsruntime.ros.tcpros;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.ServiceHandler;
import org.vfsruntime.ros.link.ServiceRefusedException;
import org.vfsruntime.ros.link.ServiceServer;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.message.MalformedMessageException;
import org.vfsruntime.ros.message.Message;
import org.vfsruntime.ros.message.ServiceType;

/**
 * A service that this node offers.
 *
 * @param <Q> request
 * @param <S> response
 */
public final class ServedService<Q extends Message, S extends Message> implements ServiceServer {
    private static final Logger LOG = LoggerFactory.getLogger(ServedService.class);
    private static final int OK = 1;
    private static final int FAILED = 0;

    private final String node;
    private final String name;
    private final ServiceType<Q, S> type;
    private final ServiceHandler<Q, S> handler;
    private final Consumer<LinkEvent> events;
    private final Consumer<ServedService<Q, S>> onClose;
    private final Set<PeerSocket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param node full name of this node
     * @param name full name of the service
     * @param type of request and response
     * @param handler of the calls
     * @param events told of callers that mean another service
     * @param onClose takes the service back from the master; called once
     */
    public ServedService(
            String node,
            String name,
            ServiceType<Q, S> type,
            ServiceHandler<Q, S> handler,
            Consumer<LinkEvent> events,
            Consumer<ServedService<Q, S>> onClose) {
        this.node = node;
        this.name = name;
        this.type = type;
        this.handler = handler;
        this.events = events;
        this.onClose = onClose;
    }

    @Override
    public String service() {
        return name;
    }

    /** Serves one caller until it has its answer, or until it ends the connection if it wants to keep it. */
    void serve(PeerSocket socket, ConnectionHeader header) throws IOException {
        try {
            header.mustMatch("md5sum", type.md5());
        } catch (TcpRosException e) {
            String caller = header.get("callerid").isEmpty() ? socket.peer() : header.get("callerid");
            events.accept(new LinkEvent.PeerRefused(name, caller, String.valueOf(e.getMessage())));
            throw e;
        }
        ownHeader().write(socket.out());
        if (header.get("probe").equals("1")) {
            return;
        }
        open.add(socket);
        try {
            serveCalls(socket, header.get("persistent").equals("1"));
        } finally {
            open.remove(socket);
        }
    }

    private void serveCalls(PeerSocket socket, boolean persistent) throws IOException {
        boolean more = !closed;
        while (more) {
            if (persistent) {
                socket.waitForever();
            }
            byte[] request;
            try {
                request = Frames.read(socket.in(), "a request", SubscriberOptions.DEFAULT_LARGEST);
            } catch (EOFException e) {
                return;
            }
            answer(socket, request);
            more = persistent && !closed;
        }
    }

    private void answer(PeerSocket socket, byte[] request) throws IOException {
        byte[] response;
        int status = OK;
        try {
            response = type.response().encode(handler.answer(type.request().decode(ByteBuffer.wrap(request))));
        } catch (MalformedMessageException | ServiceRefusedException e) {
            status = FAILED;
            response = String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            LOG.warn("Service {} failed", name, e);
            status = FAILED;
            response = e.toString().getBytes(StandardCharsets.UTF_8);
        }
        socket.out().write(status);
        Frames.write(socket.out(), response);
        socket.out().flush();
    }

    private ConnectionHeader ownHeader() {
        return ConnectionHeader.of(
                "callerid", node,
                "service", name,
                "type", type.name(),
                "md5sum", type.md5(),
                "request_type", type.request().name(),
                "response_type", type.response().name());
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            onClose.accept(this);
            open.forEach(PeerSocket::close);
        }
    }
}
