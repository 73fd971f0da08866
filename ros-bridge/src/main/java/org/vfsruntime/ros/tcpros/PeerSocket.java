package org.vfsruntime.ros.tcpros;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.time.Duration;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/** One connection to another node. Closing it ends reads and writes on other threads. */
final class PeerSocket implements Closeable {
    /** For connecting and for headers. */
    static final Duration HANDSHAKE = Duration.ofSeconds(5);

    private static final int BUFFER = 64 << 10;
    /**
     * Seconds of silence, and then as many questions a second apart. One question is not enough: a virtual machine that
     * does not get its processor for a second would lose connections that are well.
     */
    private static final int SILENCE = 1;

    private static final int QUESTIONS = 5;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private PeerSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        keepAlive(socket);
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
    }

    /** @param accepted by a server; handshake limits apply until {@link #waitForever} */
    static PeerSocket of(Socket accepted) throws IOException {
        accepted.setSoTimeout((int) HANDSHAKE.toMillis());
        return new PeerSocket(accepted);
    }

    /** @param timeout for connecting and for every read until {@link #waitForever} */
    static PeerSocket connect(String host, int port, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            return new PeerSocket(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * A machine that vanishes sends no end of its connections. Where the system lets us, it is noticed in about six
     * seconds of silence. Who cannot wait so long, such as the client of an action, watches for messages.
     */
    private static void keepAlive(Socket socket) throws IOException {
        socket.setKeepAlive(true);
        Map<SocketOption<Integer>, Integer> options = Map.of(
                ExtendedSocketOptions.TCP_KEEPIDLE, SILENCE,
                ExtendedSocketOptions.TCP_KEEPINTERVAL, 1,
                ExtendedSocketOptions.TCP_KEEPCOUNT, QUESTIONS);
        for (Map.Entry<SocketOption<Integer>, Integer> option : options.entrySet()) {
            if (socket.supportedOptions().contains(option.getKey())) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
    }

    DataInputStream in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** @param timeout of every read from now on; zero: none */
    void readTimeout(Duration timeout) throws IOException {
        socket.setSoTimeout((int) timeout.toMillis());
    }

    void waitForever() throws IOException {
        readTimeout(Duration.ZERO);
    }

    /** @return address of the peer, for messages */
    String peer() {
        return String.valueOf(socket.getRemoteSocketAddress());
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // There is nothing left to do about a connection that does not even close.
            return;
        }
    }
}
