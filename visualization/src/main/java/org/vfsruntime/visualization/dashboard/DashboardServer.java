package org.vfsruntime.visualization.dashboard;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * Serves one page, its events and its buttons on 127.0.0.1, to this machine only. Whoever has the address may look;
 * the buttons need the token. Requests for another host name are refused, so that no web page from elsewhere can reach
 * the server under a name of its own.
 */
public final class DashboardServer implements AutoCloseable {
    private static final int MOST_THREADS = 48;
    private static final int IDLE_SECONDS = 30;
    private static final int LEAST_TOKEN = 16;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final byte[] page;
    private final byte[] token;
    private final EventStream events;
    private final DashboardControls controls;
    private final LiveLog log;

    /**
     * Starts to serve.
     *
     * @param port in [0, 65535]; 0 for any that is free
     * @param page the live page
     * @param log what is told to it
     * @param controls of the buttons
     * @param token that the buttons need, at least 16 characters
     * @throws InvalidInputException one line, when a number is out of range or the port is taken
     */
    public DashboardServer(int port, String page, LiveLog log, DashboardControls controls, String token) {
        new Faults()
                .require(port >= 0 && port <= 65_535, "port", port, "lie in [0, 65535]")
                .require(token.length() >= LEAST_TOKEN, "length of the token", token.length(), "be ≥ " + LEAST_TOKEN)
                .throwIfAny();
        this.page = page.getBytes(StandardCharsets.UTF_8);
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.controls = controls;
        this.log = log;
        this.server = bind(port);
        this.events = new EventStream(log, Integer.toHexString(token.hashCode()) + Long.toHexString(System.nanoTime()));
        this.threads = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "dashboard");
                    thread.setDaemon(true);
                    return thread;
                });
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private static HttpServer bind(int port) {
        try {
            InetAddress here = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            return HttpServer.create(new InetSocketAddress(here, port), 0);
        } catch (BindException e) {
            throw new InvalidInputException("port " + port + " is taken: name another one, or 0 for any", e);
        } catch (IOException e) {
            throw new InvalidInputException("port " + port + " cannot be served: " + e.getMessage(), e);
        }
    }

    /** @return the port that is served */
    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            protect(exchange.getResponseHeaders());
            int status = isForThisMachine(exchange) ? route(exchange) : 403;
            if (status != 200) {
                exchange.sendResponseHeaders(status, -1);
            }
        }
    }

    private static void protect(Headers headers) {
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        // The token stands in the address.
        headers.set("Referrer-Policy", "no-referrer");
    }

    private boolean isForThisMachine(HttpExchange exchange) {
        Set<String> names = Set.of("127.0.0.1:" + port(), "localhost:" + port());
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        @Nullable String origin = exchange.getRequestHeaders().getFirst("Origin");
        boolean fromHere = origin == null || names.stream().anyMatch(name -> origin.equals("http://" + name));
        return host != null && names.contains(host) && fromHere;
    }

    /** @return the status; 200 when the answer was sent */
    private int route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isControl = path.startsWith("/control/");
        if (!isControl && !path.equals("/") && !path.equals("/events")) {
            return path.equals("/favicon.ico") ? 204 : 404;
        }
        if (!exchange.getRequestMethod().equals(isControl ? "POST" : "GET")) {
            return 405;
        }
        if (isControl) {
            return control(exchange, path.substring("/control/".length()));
        }
        return path.equals("/") ? page(exchange) : events.serve(exchange);
    }

    private int page(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        return 200;
    }

    private int control(HttpExchange exchange, String action) {
        @Nullable String given = exchange.getRequestHeaders().getFirst("X-Vfs-Token");
        if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)) {
            return 403;
        }
        switch (action) {
            case "pause" -> controls.pause();
            case "resume" -> controls.resume();
            case "stop" -> controls.stop();
            default -> {
                return 404;
            }
        }
        return 204;
    }

    /** Tells browsers that this was all, and stops. */
    @Override
    public void close() {
        log.close();
        server.stop(1);
        threads.shutdownNow();
    }
}
