package org.vfsruntime.ros.client;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.ros.link.LinkEvent;
import org.vfsruntime.ros.link.LinkListener;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.messages.rosgraph_msgs.Log;
import org.vfsruntime.ros.messages.std_msgs.Header;

/** Writes what happens to a link into the program's log and onto /rosout. */
final class EventLog implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger("org.vfsruntime.ros.link");

    private final String node;
    private final RosClock clock;
    private final Publisher<Log> rosout;

    EventLog(String node, RosClock clock, Publisher<Log> rosout) {
        this.node = node;
        this.clock = clock;
        this.rosout = rosout;
    }

    @Override
    public void on(LinkEvent event) {
        boolean usual = event instanceof LinkEvent.PeerConnected
                || event instanceof LinkEvent.MasterBack
                || (event instanceof LinkEvent.PeerLost lost && lost.direction() == LinkEvent.Direction.TO_PEER);
        if (usual) {
            LOG.debug("{}: {}", node, event.text());
        } else {
            LOG.warn("{}: {}", node, event.text());
        }
        rosout.publish(Log.builder()
                .header(new Header(0, clock.now(), ""))
                .level(usual ? Log.DEBUG : Log.WARN)
                .name(node)
                .msg(event.text())
                .topics(List.of())
                .build());
    }
}
