package org.vfsruntime.ros.perception;

import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.messages.std_msgs.Float32MultiArray;

/** A channel of numbers as they come. */
final class ValuesChannel implements ChannelReader {
    private final String topic;
    private final int size;
    private final Latest<Float32MultiArray> latest;

    ValuesChannel(String topic, int size, Latest<Float32MultiArray> latest) {
        this.topic = topic;
        this.size = size;
        this.latest = latest;
    }

    @Override
    public Optional<String> read(Bounds bounds, float[] values, int offset) {
        Optional<Reading<Float32MultiArray>> reading = latest.get();
        if (reading.isEmpty()) {
            return Optional.of("nothing has arrived on " + topic);
        }
        float[] data = reading.get().value().data();
        if (data.length != size) {
            throw new InvalidInputException(topic + " gave " + data.length + " numbers but must give " + size);
        }
        System.arraycopy(data, 0, values, offset, size);
        return Optional.empty();
    }
}
