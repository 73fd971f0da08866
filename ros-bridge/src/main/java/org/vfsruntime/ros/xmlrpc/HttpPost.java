package org.vfsruntime.ros.xmlrpc;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request on a connection of its own. The JDK's clients keep connections that the server has closed, whatever
 * the request says, and the next call that goes out on one fails; with XML-RPC servers, which are restarted, that is
 * about one call in two hundred. HTTP 1.0 has no kept connections and no chunks.
 */
final class HttpPost {
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_HEADERS = 100;
    private static final int OK = 200;

    private final URI server;
    private final long deadline;
    private final int largest;

    private HttpPost(URI server, long deadline, int largest) {
        this.server = server;
        this.deadline = deadline;
        this.largest = largest;
    }

    /**
     * @param server an http address
     * @param body to send
     * @param timeout for connecting, and twice that for all of it
     * @param largest bytes of the answer that are taken
     * @return the answer's body
     * @throws IOException when it does not come about; SocketTimeoutException when it is late
     */
    static byte[] send(URI server, byte[] body, Duration timeout, int largest) throws IOException {
        if (!"http".equals(server.getScheme()) || server.getHost() == null || server.getPort() <= 0) {
            throw new IOException(server + " is no address such as http://host:port/");
        }
        long deadline = System.nanoTime() + 2 * timeout.toNanos();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), (int) timeout.toMillis());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) timeout.toMillis());
            HttpPost post = new HttpPost(server, deadline, largest);
            post.write(socket.getOutputStream(), body);
            return post.read(new BufferedInputStream(socket.getInputStream()));
        }
    }

    private void write(OutputStream out, byte[] body) throws IOException {
        String path = server.getRawPath() == null || server.getRawPath().isEmpty() ? "/" : server.getRawPath();
        String head = "POST " + path + " HTTP/1.0\r\nHost: " + server.getHost() + ":" + server.getPort()
                + "\r\nUser-Agent: vfs-runtime\r\nContent-Type: text/xml\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        all.writeTo(out);
        out.flush();
    }

    private byte[] read(InputStream in) throws IOException {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.")) {
            throw new IOException(server + " does not speak HTTP");
        }
        if (!status[1].equals(String.valueOf(OK))) {
            throw new IOException(server + " answered with HTTP status " + status[1]);
        }
        Map<String, String> headers = headers(in);
        if (headers.containsKey("transfer-encoding")) {
            throw new IOException(server + " sent chunks, which HTTP 1.0 does not have");
        }
        int length = length(headers);
        byte[] body = BoundedBody.read(length >= 0 ? new Exactly(in, length) : in, largest, deadline);
        if (length >= 0 && body.length < length) {
            throw new IOException(server + " ended the connection before its answer was complete");
        }
        return body;
    }

    private int length(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length == null) {
            return -1;
        }
        if (!length.matches("\\d{1,9}") || Integer.parseInt(length) > largest) {
            throw new IOException(server + " announced " + length + " bytes but may send at most " + largest);
        }
        return Integer.parseInt(length);
    }

    private Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        String line = line(in);
        while (!line.isEmpty()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            if (headers.size() > MOST_HEADERS) {
                throw new IOException(server + " sent more than " + MOST_HEADERS + " headers");
            }
            line = line(in);
        }
        return headers;
    }

    private String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.write(next);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException(server + " sent a header longer than " + LONGEST_LINE + " bytes");
            }
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException(server + " did not answer in time");
            }
            next = in.read();
        }
        if (next < 0 && line.size() == 0) {
            throw new IOException(server + " ended the connection without an answer");
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** The first bytes of a stream; a server may keep the connection open behind them. */
    private static final class Exactly extends InputStream {
        private final InputStream in;
        private int left;

        Exactly(InputStream in, int length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, offset, Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }
}
