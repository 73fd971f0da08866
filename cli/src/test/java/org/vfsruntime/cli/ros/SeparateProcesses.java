package org.vfsruntime.cli.ros;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.vfsruntime.ros.api.ApiCaller;
import org.vfsruntime.ros.client.RosClient;
import org.vfsruntime.ros.link.NodeSettings;
import org.vfsruntime.ros.link.RosLink;
import org.vfsruntime.ros.link.SubscriberOptions;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatus;
import org.vfsruntime.ros.messages.actionlib_msgs.GoalStatusArray;
import org.vfsruntime.ros.messages.vfs_msgs.Event;

/** A real roscore, the simulated arm and the planner as processes of their own, and a node that looks on. */
final class SeparateProcesses implements AutoCloseable {
    static final String ROBOT =
            VfsProcess.HOME.resolve("ros-bridge/config/simulated_desk.yaml").toString();
    static final Duration LONG = Duration.ofSeconds(VfsProcess.LONG_SECONDS);

    private static final Duration A_WHILE = Duration.ofMillis(700);

    private final int port;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final ApiCaller caller = new ApiCaller("/test", Duration.ofSeconds(5));
    private volatile List<GoalStatus> newest = List.of();
    private final List<GoalStatus> armGoals = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private VfsProcess core;

    SeparateProcesses() throws Exception {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        core = startCore();
    }

    URI master() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private VfsProcess startCore() throws Exception {
        VfsProcess started = VfsProcess.tool(master(), "roscore", "-p", String.valueOf(port));
        waitFor("roscore to answer", this::masterAnswers);
        return started;
    }

    private boolean masterAnswers() {
        try {
            return caller.call(master(), "getPid").isDone();
        } catch (IOException e) {
            return false;
        }
    }

    void killCore() throws Exception {
        core.kill();
        waitFor("roscore to be gone", () -> !masterAnswers());
    }

    /** @return nanoseconds at which the new one answered */
    long restartCore() throws Exception {
        core = startCore();
        return System.nanoTime();
    }

    /** @return everything that the master knows */
    String systemState() throws IOException {
        return String.valueOf(caller.call(master(), "getSystemState").value());
    }

    /** Starts the arm and waits until it is there. */
    VfsProcess arm(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("ros", "sim-robot", "--seed", "7"));
        arguments.addAll(List.of(options));
        VfsProcess arm = keep(VfsProcess.vfs(master(), arguments.toArray(String[]::new)));
        arm.awaitLine("The simulated arm is node");
        return arm;
    }

    VfsProcess planner(String... options) throws IOException {
        return planner(ROBOT, options);
    }

    /** A planner that moves the arm so slowly that every motion takes many seconds. */
    VfsProcess slowPlanner(Path folder, String goal, String... options) throws IOException {
        String slow = Files.readString(Path.of(ROBOT))
                .replace("speed_scaling: 1.0", "speed_scaling: 0.02")
                .replace("skill_deadline: 60", "skill_deadline: 3600");
        Path file = Files.writeString(folder.resolve("slow.yaml"), slow);
        List<String> all = new ArrayList<>(List.of("--goal", goal));
        all.addAll(List.of(options));
        return planner(file.toString(), all.toArray(String[]::new));
    }

    private VfsProcess planner(String robot, String[] options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("ros", "--robot", robot, "--seed", "7"));
        arguments.addAll(List.of(options));
        return keep(VfsProcess.vfs(master(), arguments.toArray(String[]::new)));
    }

    VfsProcess vfs(String... arguments) throws IOException {
        return keep(VfsProcess.vfs(master(), arguments));
    }

    /** Starts a launch file of the project. */
    VfsProcess launch(Path folder, String... arguments) throws IOException {
        String command = VfsProcess.launcher().stream()
                .map(part -> "'" + part + "'")
                .collect(Collectors.joining(" ", "#!/bin/sh\nexec ", " \"$@\"\n"));
        Path launcher = Files.writeString(folder.resolve("vfs"), command);
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return keep(VfsProcess.launch(master(), launcher, arguments));
    }

    /** Begins to look on. */
    RosLink observer() throws Exception {
        RosLink link = keep(RosClient.open(NodeSettings.of("/observer", master())));
        link.subscribe(
                "/arm_controller/follow_joint_trajectory/status",
                GoalStatusArray.TYPE,
                SubscriberOptions.queue(1000),
                delivery -> take(delivery.message().statusList()));
        link.subscribe(
                "/vfs/event", Event.TYPE, SubscriberOptions.queue(1000), delivery -> events.add(delivery.message()));
        assertThat(link.awaitRegistered(LONG)).isTrue();
        return link;
    }

    private void take(List<GoalStatus> told) {
        newest = List.copyOf(told);
        armGoals.addAll(told);
    }

    /** @return id of a goal by which the arm moves now, and has moved for a while: some motions are very short */
    String awaitMotion() throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        String goal = "";
        long since = System.nanoTime();
        while (goal.isEmpty() || System.nanoTime() - since < A_WHILE.toNanos()) {
            assertThat(System.nanoTime()).as("waited for a motion").isLessThan(end);
            String now = activeGoal().orElse("");
            if (!now.equals(goal)) {
                goal = now;
                since = System.nanoTime();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return goal;
    }

    private Optional<String> activeGoal() {
        return newest.stream()
                .filter(goal -> goal.status() == GoalStatus.ACTIVE)
                .map(goal -> goal.goalId().id())
                .findFirst();
    }

    /** @return how the arm says that it ended the goal */
    GoalStatus awaitEnd(String goal) throws Exception {
        waitFor("the arm to end goal " + goal, () -> ended(goal).isPresent());
        return ended(goal).orElseThrow();
    }

    private Optional<GoalStatus> ended(String goal) {
        return armGoals.stream()
                .filter(status -> status.goalId().id().equals(goal))
                .filter(status -> status.status() != GoalStatus.ACTIVE
                        && status.status() != GoalStatus.PENDING
                        && status.status() != GoalStatus.PREEMPTING)
                .findFirst();
    }

    /** @return the next event of that kind that the planner tells */
    Event awaitEvent(String kind) throws InterruptedException {
        while (true) {
            Event event = events.poll(VfsProcess.LONG_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("an event %s", kind).isNotNull();
            if (event.kind().equals(kind)) {
                return event;
            }
        }
    }

    <T extends AutoCloseable> T keep(T part) {
        open.add(part);
        return part;
    }

    /** Something that becomes true. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void waitFor(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable part : open) {
            part.close();
        }
        core.close();
    }
}
