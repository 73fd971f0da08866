package org.vfsruntime.ros.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.LinkHarness;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.messages.std_msgs.UInt32;

/** Whoever listens to the heartbeat must be able to trust it. */
@Timeout(120)
class NodeHealthTest extends LinkHarness {
    @Override
    protected RosLink open(NodeSettings settings) throws IOException {
        return RosClient.open(settings);
    }

    @Test
    void theHeartbeatStopsWhileNobodyWatchesOverTheArm() throws Exception {
        AtomicBoolean watched = new AtomicBoolean(true);
        AtomicInteger beats = new AtomicInteger();
        node("/arm")
                .subscribe(
                        "/vfs/heartbeat",
                        UInt32.TYPE,
                        SubscriberOptions.queue(100),
                        delivery -> beats.incrementAndGet());
        try (NodeHealth health = new NodeHealth(node("/vfs"), "arm", List::of, List::of, watched::get)) {
            waitFor("the heart to beat", () -> beats.get() >= 3);
            watched.set(false);
            // What was on its way has arrived when a second has brought nothing new.
            int before = -1;
            while (before != beats.get()) {
                before = beats.get();
                TimeUnit.SECONDS.sleep(1);
            }
            watched.set(true);
            int silent = beats.get();
            waitFor("the heart to beat again", () -> beats.get() >= silent + 3);
            assertThat(health).isNotNull();
        }
    }
}
