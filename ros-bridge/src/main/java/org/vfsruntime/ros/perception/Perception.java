package org.vfsruntime.ros.perception;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.RosClock;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.message.RosTime;

/**
 * What the robot perceives, put together from the newest messages of its topics. Waits a little for what is not new
 * enough; never gives an observation that is old, incomplete or not finite. Observing is for one thread at a time;
 * {@link #joints} for any.
 */
public final class Perception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Perception.class);

    private final RobotConfig config;
    private final ObservationSpec spec;
    private final Duration patience;
    private final RosClock clock;
    private final LongSupplier nanoClock;
    private final SensorTopics sensors;
    private final List<ChannelReader> readers = new ArrayList<>();
    private final AtomicReference<Bounds> bounds = new AtomicReference<>(Bounds.NONE);

    /**
     * @param link to the robot; its topics are subscribed to
     * @param config of a robot that fits the spec
     * @param spec of the observations
     * @param patience real time to wait for readings that are new enough
     * @param nanoClock monotonic, in nanoseconds; the one that the link stamps arrivals with
     * @throws InvalidInputException when the configuration does not fit the spec
     */
    public Perception(
            RosLink link, RobotConfig config, ObservationSpec spec, Duration patience, LongSupplier nanoClock) {
        config.requireFits(spec);
        this.config = config;
        this.spec = spec;
        this.patience = patience;
        this.clock = link.clock();
        this.nanoClock = nanoClock;
        this.sensors = new SensorTopics(link);
        ChannelReaders makers = new ChannelReaders(config, sensors, clock, nanoClock);
        sensors.joints(config.arm().jointStates());
        for (Channel channel : spec.channels()) {
            readers.add(makers.reader(channel));
        }
    }

    /**
     * @return what is perceived, from readings newer than those of the last observation and of the last motion
     * @throws InvalidInputException when a sensor delivered something that is no observation
     * @throws RobotFaultException when readings are missing or too old, although they were waited for; the message
     *     names all of them
     */
    public Observation observe() {
        long begin = nanoClock.getAsLong();
        while (true) {
            long arrivals = sensors.arrivals();
            sensors.throwIfBroken();
            Bounds now = currentBounds();
            float[] values = new float[spec.size()];
            List<String> objections = read(now, values);
            if (objections.isEmpty()) {
                bounds.set(new Bounds(now.restedAt(), newestJointStamp(now)));
                return Observation.of(spec, values);
            }
            long left = patience.toNanos() - (nanoClock.getAsLong() - begin);
            if (left <= 0 || Thread.currentThread().isInterrupted() || !sensors.awaitArrival(arrivals, left)) {
                LOG.warn("nothing could be observed: {}", objections);
                throw new RobotFaultException(
                        "robot '" + config.name() + "' cannot be observed: " + String.join("; ", objections));
            }
        }
    }

    private List<String> read(Bounds now, float[] values) {
        List<String> objections = new ArrayList<>();
        int offset = 0;
        for (int i = 0; i < readers.size(); i++) {
            readers.get(i).read(now, values, offset).ifPresent(objection -> {
                if (!objections.contains(objection)) {
                    objections.add(objection);
                }
            });
            offset += spec.channels().get(i).size();
        }
        return objections;
    }

    /** Of a clock that went back, what was said before means nothing any more. */
    private Bounds currentBounds() {
        Bounds now = bounds.get();
        RosTime time = clock.now();
        return time.plus(Duration.ofSeconds(60)).compareTo(now.restedAt()) < 0
                        || time.plus(Duration.ofSeconds(1)).compareTo(now.newerThan()) < 0
                ? Bounds.NONE
                : now;
    }

    private RosTime newestJointStamp(Bounds before) {
        return sensors.board()
                .get(config.arm().joints())
                .map(JointBoard.Joints::stamp)
                .orElse(before.newerThan());
    }

    /** @param seconds from now on until things have settled: what is seen before that is not observed */
    public void moved(double seconds) {
        RosTime rested = clock.now().plus(Duration.ofNanos((long) (seconds * 1e9)));
        bounds.updateAndGet(before -> new Bounds(rested, before.newerThan()));
    }

    /**
     * @return the arm's joints as they were told last; empty when they have not been
     * @throws InvalidInputException when one is not finite
     */
    public Optional<JointBoard.Joints> joints() {
        return sensors.board().get(config.arm().joints());
    }

    /** @return those of the arm's and the gripper's joints that no message told */
    public List<String> missingJoints() {
        List<String> names = new ArrayList<>(config.arm().joints());
        names.addAll(config.gripper().joints());
        return sensors.board().missing(names);
    }

    @Override
    public void close() {
        sensors.close();
    }
}
