package org.vfsruntime.ros.perception;

import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.messages.sensor_msgs.Image;

/** A channel that is a picture: rows from the top, red, green, blue of a pixel together, in [0, 1]. */
final class PictureChannel implements ChannelReader {
    private final ChannelSource.Picture source;
    private final Latest<Image> latest;
    private final Freshness freshness;

    PictureChannel(ChannelSource.Picture source, Latest<Image> latest, Freshness freshness) {
        this.source = source;
        this.latest = latest;
        this.freshness = freshness;
    }

    @Override
    public Optional<String> read(Bounds bounds, float[] values, int offset) {
        Optional<Reading<Image>> reading = latest.get();
        if (reading.isEmpty()) {
            return Optional.of("no picture has arrived on " + source.topic());
        }
        Reading<Image> newest = reading.get();
        Optional<String> old =
                freshness.objection("the picture on " + source.topic(), newest.stamp(), newest.arrivedNanos());
        if (old.isPresent()) {
            return old;
        }
        if (!bounds.allow(newest.stamp())) {
            return Optional.of("no picture has arrived on " + source.topic() + " since the last motion or observation");
        }
        fill(newest.value(), values, offset);
        return Optional.empty();
    }

    private void fill(Image image, float[] values, int offset) {
        boolean swapped = image.encoding().equals("bgr8");
        int colours = image.encoding().equals("mono8")
                ? 1
                : swapped || image.encoding().equals("rgb8") ? 3 : 0;
        long row = image.step();
        if (colours != source.colours()
                || image.width() != source.width()
                || image.height() != source.height()
                || row < (long) source.width() * colours
                || image.data().length < row * (source.height() - 1) + (long) source.width() * colours) {
            throw new InvalidInputException(source.topic() + " gave a picture of " + image.width() + " x "
                    + image.height() + " in " + image.encoding() + " with " + image.data().length
                    + " bytes but must give " + source.width() + " x " + source.height() + " in "
                    + (source.colours() == 1 ? "mono8" : "rgb8 or bgr8"));
        }
        int at = offset;
        for (int y = 0; y < source.height(); y++) {
            for (int x = 0; x < source.width() * colours; x++) {
                int from = swapped ? x / 3 * 3 + 2 - x % 3 : x;
                values[at++] = (image.data()[(int) (y * row) + from] & 0xFF) / 255f;
            }
        }
    }
}
