package org.vfsruntime.ros.perception;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.manipulation.geometry.Quaternion;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.vfsruntime.ros.config.ChannelSource;
import org.vfsruntime.ros.config.ChannelSource.Place;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.geometry_msgs.Pose;
import org.vfsruntime.ros.messages.geometry_msgs.PoseArray;
import org.vfsruntime.ros.messages.geometry_msgs.PoseStamped;
import org.vfsruntime.ros.messages.sensor_msgs.Image;
import org.vfsruntime.ros.messages.std_msgs.Float32MultiArray;
import org.vfsruntime.ros.safety.Lateness;

/** Makes the reader of each channel from what robot.yaml says about it. */
final class ChannelReaders {
    private final RobotConfig config;
    private final SensorTopics sensors;
    private final RosClock clock;
    private final Freshness freshness;

    ChannelReaders(RobotConfig config, SensorTopics sensors, RosClock clock, LongSupplier nanoClock) {
        this.config = config;
        this.sensors = sensors;
        this.clock = clock;
        this.freshness = new Freshness(
                clock,
                nanoClock,
                config.safety().observationAge(),
                Lateness.of(config).silence());
    }

    ChannelReader reader(Channel channel) {
        ChannelSource source = config.observation().get(channel.name());
        if (source instanceof ChannelSource.Joints joints) {
            return new JointChannels(sensors.board(), freshness).positions(joints.names());
        }
        if (source instanceof ChannelSource.Gripper) {
            return new JointChannels(sensors.board(), freshness).gripper(config.gripper());
        }
        if (source instanceof ChannelSource.Values values) {
            return new ValuesChannel(
                    values.topic(),
                    channel.size(),
                    sensors.latest(values.topic(), Float32MultiArray.TYPE, message -> RosTime.ZERO));
        }
        if (source instanceof ChannelSource.Picture picture) {
            return new PictureChannel(
                    picture,
                    sensors.latest(
                            picture.topic(),
                            Image.TYPE,
                            message -> message.header().stamp()),
                    freshness);
        }
        if (source instanceof ChannelSource.Frame frame) {
            Duration seenWithin = Duration.ofNanos((long) (config.safety().seenWithin() * 1e9));
            Supplier<RosTime> newest = frame.place() instanceof Place.Transform
                    ? () -> sensors.transforms().newest()
                    : clock::now;
            return new FrameChannel(channel.name(), frame, place(frame.place()), newest, freshness, seenWithin);
        }
        throw new InvalidInputException("observation." + channel.name() + " was missing but must have a source");
    }

    private Supplier<Optional<TransformTree.Found>> place(Place place) {
        if (place instanceof Place.Transform transform) {
            sensors.followTransforms();
            return () -> sensors.transforms().find(config.baseFrame(), transform.frame());
        }
        if (place instanceof Place.StampedPose stamped) {
            Latest<PoseStamped> latest = sensors.latest(
                    stamped.topic(),
                    PoseStamped.TYPE,
                    message -> message.header().stamp());
            return () -> latest.get().map(reading -> {
                requireBase(stamped.topic(), reading.value().header().frameId());
                return found(reading, reading.value().pose());
            });
        }
        Place.OneOfPoses one = (Place.OneOfPoses) place;
        Latest<PoseArray> latest = sensors.latest(
                one.topic(), PoseArray.TYPE, message -> message.header().stamp());
        return () -> latest.get()
                .filter(reading -> reading.value().poses().size() > one.index())
                .map(reading -> {
                    requireBase(one.topic(), reading.value().header().frameId());
                    return found(reading, reading.value().poses().get(one.index()));
                });
    }

    private void requireBase(String topic, String frame) {
        if (!frame.equals(config.baseFrame()) && !frame.equals("/" + config.baseFrame())) {
            throw new InvalidInputException(topic + " gave poses in frame '" + frame + "' but must give them in '"
                    + config.baseFrame() + "'; use a frame of /tf for things seen from elsewhere");
        }
    }

    private static TransformTree.Found found(Reading<?> reading, Pose pose) {
        var at = pose.position();
        var turn = pose.orientation();
        return new TransformTree.Found(
                new org.vfsruntime.manipulation.geometry.Pose(
                        new Vec3(at.x(), at.y(), at.z()), new Quaternion(turn.x(), turn.y(), turn.z(), turn.w())),
                reading.stamp(),
                reading.arrivedNanos(),
                false);
    }
}
