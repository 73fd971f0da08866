package org.vfsruntime.ros.xmlrpc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;

/** Takes XML-RPC calls over HTTP on one address. */
public final class XmlRpcServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(XmlRpcServer.class);
    private static final int THREADS = 16;
    private static final Duration SLOWEST_CALL = Duration.ofSeconds(10);
    /** As Python's servers number a failure. */
    private static final int FAULT = 1;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final int largestCall;
    private final XmlRpcHandler handler;

    private XmlRpcServer(HttpServer server, ThreadPoolExecutor threads, int largestCall, XmlRpcHandler handler) {
        this.server = server;
        this.threads = threads;
        this.largestCall = largestCall;
        this.handler = handler;
    }

    /**
     * @param address to listen on, and no other
     * @param port to listen on; 0: any free one
     * @param name of its threads
     * @param largestCall bytes of the longest call that is taken
     * @param handler of the calls
     * @throws IOException when the port is taken or the address is not this machine's
     */
    public static XmlRpcServer start(InetAddress address, int port, String name, int largestCall, XmlRpcHandler handler)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(address, port), 64);
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        XmlRpcServer server = new XmlRpcServer(http, pool, largestCall, handler);
        http.createContext("/", server::serve);
        http.setExecutor(pool);
        http.start();
        return server;
    }

    /** @return the port that it listens on */
    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            byte[] response = respond(exchange);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, response.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(response);
            }
        }
    }

    private byte[] respond(HttpExchange exchange) throws IOException {
        long deadline = System.nanoTime() + SLOWEST_CALL.toNanos();
        byte[] document = BoundedBody.read(exchange.getRequestBody(), largestCall, deadline);
        try {
            XmlRpcCall call = XmlRpcDocuments.call(document);
            return XmlRpcDocuments.of(
                    handler.handle(call, exchange.getRemoteAddress().getAddress()));
        } catch (XmlRpcException | InvalidInputException e) {
            return XmlRpcDocuments.of(new XmlRpcReply.Fault(FAULT, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn("An XML-RPC call failed", e);
            return XmlRpcDocuments.of(new XmlRpcReply.Fault(FAULT, e.toString()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
