package org.vfsruntime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private final StopSignal stop = new StopSignal();
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void stopsWorkThatIsGoingOnOnce() {
        String result = stop.during(stops::incrementAndGet, () -> {
            stop.request();
            stop.request();
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(stops).hasValue(1);
    }

    @Test
    void stopsWorkThatBeginsTooLate() {
        stop.request();
        stop.during(stops::incrementAndGet, () -> "done");
        assertThat(stops).hasValue(1);
    }

    @Test
    void leavesFinishedWorkAlone() {
        stop.during(stops::incrementAndGet, () -> "done");
        stop.request();
        assertThat(stops).hasValue(0);
    }
}
