package org.vfsruntime.ros.simrobot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vfsruntime.manipulation.station.ArmStation;
import org.vfsruntime.manipulation.station.StationView;
import org.vfsruntime.ros.config.RobotConfig;
import org.vfsruntime.ros.link.ActionServerOptions;
import org.vfsruntime.ros.link.Publisher;
import org.vfsruntime.ros.link.PublisherOptions;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.ServiceRefusedException;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.message.RosTime;
import org.vfsruntime.ros.messages.control_msgs.FollowJointTrajectoryAction;
import org.vfsruntime.ros.messages.control_msgs.GripperCommandAction;
import org.vfsruntime.ros.messages.rosgraph_msgs.Clock;
import org.vfsruntime.ros.messages.std_msgs.Empty;
import org.vfsruntime.ros.messages.std_msgs.UInt32;
import org.vfsruntime.ros.messages.std_srvs.TriggerResponse;
import org.vfsruntime.ros.messages.std_srvs.TriggerService;
import org.vfsruntime.ros.messages.vfs_msgs.BeginTaskResponse;
import org.vfsruntime.ros.messages.vfs_msgs.BeginTaskService;
import org.vfsruntime.ros.messages.vfs_msgs.IsDoneResponse;
import org.vfsruntime.ros.messages.vfs_msgs.IsDoneService;

/**
 * A simulated arm as a robot of ROS. One thread drives the station tick by tick, in real time or faster; goals, stops
 * and tasks are handed to it. Whoever plans sees topics and actions only.
 */
public final class SimRobot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimRobot.class);
    private static final long PATIENCE_SECONDS = 60;
    /** Time zero means "no time" to ROS, so a simulation begins later. */
    private static final long FIRST_NANOS = 1_000_000_000L;

    private final RosLink link;
    private final ArmStation station;
    private final Stage stage;
    private final SimRobotConfig config;
    private final ArmController arm;
    private final GripperController gripper = new GripperController();
    private final StationTopics topics;
    private final List<AutoCloseable> offered = new ArrayList<>();
    private final BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    private final Thread loop;
    private final java.util.Optional<Publisher<Clock>> clock;
    private volatile long beatNanos = System.nanoTime();
    private volatile boolean closed;
    private long tickNanos = System.nanoTime();
    private long ticks;

    /**
     * Offers everything and starts to run.
     *
     * @param link to the graph; not closed here
     * @param station that is driven; closed here
     * @param stage the world around the arm
     * @param robot names of topics, actions and joints
     * @param config how it runs
     */
    public SimRobot(RosLink link, ArmStation station, Stage stage, RobotConfig robot, SimRobotConfig config) {
        this.link = link;
        this.station = station;
        this.stage = stage;
        this.config = config;
        this.arm = new ArmController(robot.arm().joints());
        this.topics = new StationTopics(link, robot);
        this.clock = config.clock()
                ? java.util.Optional.of(link.publisher("/clock", Clock.TYPE, PublisherOptions.stream()))
                : java.util.Optional.empty();
        if (config.clock()) {
            link.parameters().set("/use_sim_time", true);
        }
        offer(robot);
        loop = new Thread(this::run, "sim-robot");
        loop.setDaemon(true);
        loop.start();
    }

    private void offer(RobotConfig robot) {
        offered.add(link.actionServer(
                robot.arm().trajectoryAction(), FollowJointTrajectoryAction.TYPE, ActionServerOptions.standard(), arm));
        offered.add(link.actionServer(
                robot.gripper().action(), GripperCommandAction.TYPE, ActionServerOptions.standard(), gripper));
        offered.add(link.serve("~stop", TriggerService.TYPE, request -> {
            stop("stopped by service");
            return new TriggerResponse(true, "the arm holds");
        }));
        offered.add(link.subscribe(
                "~stop_now", Empty.TYPE, SubscriberOptions.newest(), message -> stop("stopped by topic")));
        offered.add(link.serve("~begin_task", BeginTaskService.TYPE, request -> {
            try {
                String start = onLoop(() -> begin(request.seed(), (int) request.length(), request.goal()));
                return new BeginTaskResponse(true, start);
            } catch (ServiceRefusedException e) {
                return new BeginTaskResponse(false, String.valueOf(e.getMessage()));
            }
        }));
        offered.add(link.serve(
                "~is_done",
                IsDoneService.TYPE,
                request -> new IsDoneResponse(onLoop(() -> stage.isDone(request.skill())))));
        if (!config.heartbeat().isEmpty()) {
            offered.add(link.subscribe(
                    config.heartbeat(),
                    UInt32.TYPE,
                    SubscriberOptions.newest(),
                    beat -> beatNanos = beat.arrivedNanos()));
        }
    }

    private void stop(String why) {
        arm.stop(why);
        gripper.stop(why);
    }

    private String begin(long seed, int length, String goal) {
        stop("a new task begins");
        return stage.begin(seed, length, goal);
    }

    private <T> T onLoop(Supplier<T> work) throws ServiceRefusedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        requests.add(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new ServiceRefusedException(reason(e));
        } catch (TimeoutException e) {
            throw new ServiceRefusedException("the simulation did not answer within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceRefusedException("interrupted");
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private void run() {
        long period = (long) (station.tickSeconds() / config.rate() * 1e9);
        long next = System.nanoTime();
        try {
            while (!closed) {
                for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
                    request.run();
                }
                tick();
                next += period;
                long left = next - System.nanoTime();
                if (left > 0) {
                    LockSupport.parkNanos(left);
                } else {
                    // Late: time that was lost is not made up for, or the arm would rush.
                    next = System.nanoTime();
                }
            }
        } catch (RuntimeException | Error e) {
            LOG.error("the simulated arm failed", e);
            stop("the simulation failed: " + e);
        }
    }

    private void tick() {
        long now = System.nanoTime();
        long limit = (long) (config.heartbeatSeconds() * 1e9);
        if (now - tickNanos > limit / 2) {
            // This program itself was halted; beats that have arrived meanwhile are still to be heard.
            beatNanos = now;
        }
        tickNanos = now;
        if (!config.heartbeat().isEmpty() && arm.isMoving() && now - beatNanos > limit) {
            stop("the planner's heartbeat is missing");
        }
        gripper.command(station);
        station.tick(arm.target(station));
        ticks++;
        RosTime stamp = clock.isPresent()
                ? RosTime.ofNanos(FIRST_NANOS + Math.round(ticks * station.tickSeconds() * 1e9))
                : link.clock().now();
        clock.ifPresent(publisher -> publisher.publish(new Clock(stamp)));
        StationView view = station.look();
        topics.publish(view, stamp);
        gripper.judge(view, station.tickSeconds());
        arm.judge(station);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        stop("the simulated arm was switched off");
        closed = true;
        LockSupport.unpark(loop);
        try {
            loop.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (AutoCloseable one : offered) {
            close(one);
        }
        clock.ifPresent(Publisher::close);
        topics.close();
        station.close();
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            LOG.warn("{} did not close: {}", one, e.toString());
        }
    }
}
