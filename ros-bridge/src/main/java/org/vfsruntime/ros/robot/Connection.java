package org.vfsruntime.ros.robot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;
import org.vfsruntime.ros.link.RosLink;

/** Whether the node is part of its graph. Safe for several threads. */
final class Connection implements LinkListener {
    private final RosLink link;
    private volatile @Nullable String problem;

    Connection(RosLink link) {
        this.link = link;
        link.addListener(this);
    }

    @Override
    public void on(LinkEvent event) {
        if (event instanceof LinkEvent.MasterLost || event instanceof LinkEvent.ShutdownRequested) {
            problem = event.text();
        } else if (event instanceof LinkEvent.MasterBack) {
            problem = null;
        }
    }

    /** @return what is wrong, in one line; empty when all is well */
    Optional<String> problem() {
        return link.isClosed() ? Optional.of("this node was shut down") : Optional.ofNullable(problem);
    }
}
