package org.vfsruntime.ros.rosjava;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ros.message.Time;
import org.ros.node.ConnectedNode;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;

/** ROSJava's time, once its node has started; the machine's before. */
final class NodeClock implements RosClock {
    private final Clock machine;
    private volatile @Nullable ConnectedNode node;
    private volatile boolean simulated;

    NodeClock(Clock machine) {
        this.machine = machine;
    }

    void started(ConnectedNode started, boolean bySimulation) {
        simulated = bySimulation;
        node = started;
    }

    boolean isStarted() {
        return node != null;
    }

    @Override
    public RosTime now() {
        ConnectedNode now = node;
        if (now == null) {
            return RosTime.of(machine.instant());
        }
        try {
            Time time = now.getCurrentTime();
            return new RosTime(time.secs, time.nsecs);
        } catch (NullPointerException e) {
            // ROSJava has no time before the first message of /clock and says so like this.
            return RosTime.ZERO;
        }
    }

    @Override
    public boolean isSimulated() {
        return simulated;
    }

    @Override
    public boolean awaitTime(Duration timeout) throws InterruptedException {
        return awaitUntil(RosTime.ofNanos(1), timeout);
    }

    @Override
    public boolean awaitUntil(RosTime time, Duration timeout) throws InterruptedException {
        return Polling.until(() -> now().compareTo(time) >= 0, timeout);
    }
}
