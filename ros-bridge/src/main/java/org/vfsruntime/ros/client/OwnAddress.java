package org.vfsruntime.ros.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.link.NodeSettings;

/**
 * Where a node listens and what it tells others.
 *
 * @param host as other nodes are told
 * @param address to listen on
 */
record OwnAddress(String host, InetAddress address) {
    /**
     * @throws InvalidInputException when a host name cannot be resolved
     * @throws IOException when no local address leads to the master
     */
    static OwnAddress of(NodeSettings settings) throws IOException {
        if (!settings.host().isEmpty()) {
            return new OwnAddress(settings.host(), resolve("ROS_HOSTNAME or ROS_IP", settings.host()));
        }
        InetAddress local = towards(settings.master());
        String host = local.getHostAddress();
        return new OwnAddress(host.contains(":") ? "[" + host + "]" : host, local);
    }

    /** Connecting a datagram socket sends nothing; it only makes the system choose a local address. */
    private static InetAddress towards(URI master) throws IOException {
        InetAddress target = resolve("the host of the ROS master", master.getHost());
        try (DatagramSocket probe = new DatagramSocket()) {
            probe.connect(new InetSocketAddress(target, master.getPort()));
            return probe.getLocalAddress();
        } catch (UncheckedIOException e) {
            throw new IOException("no local address leads to the ROS master at " + master, e);
        }
    }

    private static InetAddress resolve(String what, String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new InvalidInputException(what + " was '" + host + "' but must be a name that can be resolved", e);
        }
    }
}
