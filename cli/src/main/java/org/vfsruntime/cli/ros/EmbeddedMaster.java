package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.master.RosMaster;

/** A master in this process, for machines without ROS; or none. */
final class EmbeddedMaster implements AutoCloseable {
    private final Optional<RosMaster> master;

    private EmbeddedMaster(Optional<RosMaster> master) {
        this.master = master;
    }

    /**
     * @param wanted whether to start one
     * @param node says where
     * @throws UncheckedIOException with one line when the port is taken, maybe by a master that runs already
     */
    static EmbeddedMaster start(boolean wanted, NodeSettings node) {
        if (!wanted) {
            return new EmbeddedMaster(Optional.empty());
        }
        try {
            return new EmbeddedMaster(Optional.of(
                    RosMaster.start(node.master().getHost(), node.master().getPort())));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no master can be started at " + node.master() + ": " + e.getMessage()
                            + ". Maybe one runs there already; then leave --embedded-master out.",
                    e);
        }
    }

    @Override
    public void close() {
        master.ifPresent(RosMaster::close);
    }
}
