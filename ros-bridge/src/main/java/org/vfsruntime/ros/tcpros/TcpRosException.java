package org.vfsruntime.ros.tcpros;

import java.io.IOException;

/** A peer broke the rules of TCPROS, or refused a connection. The message is one line. */
public final class TcpRosException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean refusal;

    private TcpRosException(String message, boolean refusal) {
        super(message);
        this.refusal = refusal;
    }

    /** @return what a peer did wrong */
    static TcpRosException broken(String message) {
        return new TcpRosException(message, false);
    }

    /** @return that the nodes disagree about what they want to talk about */
    static TcpRosException refused(String message) {
        return new TcpRosException(message, true);
    }

    /** @return whether trying again at once would end the same way */
    public boolean isRefusal() {
        return refusal;
    }
}
