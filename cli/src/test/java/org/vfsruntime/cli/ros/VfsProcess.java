package org.vfsruntime.cli.ros;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.vfsruntime.cli.Main;

/** A program in a process of its own, with what it printed. Killed with its children when it is closed. */
final class VfsProcess implements AutoCloseable {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    /** Generous: the machine may be busy with everything else. */
    static final long LONG_SECONDS = 180;

    private final String name;
    private final Process process;
    private final Thread reader;
    private final List<String> lines = new ArrayList<>();

    private VfsProcess(String name, List<String> command, URI master) throws IOException {
        this(name, command, master, Map.of());
    }

    private VfsProcess(String name, List<String> command, URI master, Map<String, String> environment)
            throws IOException {
        this.name = name;
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Path logs = Path.of("target", "ros").toAbsolutePath();
        builder.environment()
                .putAll(Map.of(
                        "ROS_MASTER_URI", master.toString(),
                        "ROS_IP", "127.0.0.1",
                        "ROS_HOME", logs.resolve("home").toString(),
                        "ROS_LOG_DIR", logs.resolve("log").toString()));
        builder.environment().putAll(environment);
        process = builder.start();
        reader = new Thread(this::readLines, "reads " + name);
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts {@code vfs} with these arguments at a master. */
    static VfsProcess vfs(URI master, String... arguments) throws IOException {
        List<String> command = launcher();
        command.addAll(List.of(arguments));
        return new VfsProcess("vfs " + String.join(" ", arguments), command, master);
    }

    /** @return how vfs is started from the classes of this build */
    static List<String> launcher() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dai.djl.offline=true",
                "-Dvfs.home=" + HOME,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    }

    /**
     * Starts a launch file of the project's ROS package.
     *
     * @param launcher a script that does what ./vfs does
     */
    static VfsProcess launch(URI master, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("roslaunch", "-p", String.valueOf(master.getPort())));
        command.addAll(List.of(arguments));
        Map<String, String> environment =
                Map.of("VFS", launcher.toString(), "ROS_PACKAGE_PATH", HOME.resolve("ros-bridge/ros") + ":/usr/share");
        return new VfsProcess("roslaunch " + String.join(" ", arguments), command, master, environment);
    }

    /** Starts a tool of ROS. */
    static VfsProcess tool(URI master, String... command) throws IOException {
        return new VfsProcess(String.join(" ", command), List.of(command), master);
    }

    private void readLines() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(the output ended: " + e.getMessage() + ")");
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized String output() {
        return name + ":\n" + String.join("\n", lines);
    }

    /** @return the first line that contains the text, as soon as there is one */
    synchronized String awaitLine(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONG_SECONDS);
        while (true) {
            // Asked first: what it printed last has been read when the reader has ended.
            boolean ended = !process.isAlive() && !reader.isAlive();
            Optional<String> found = find(text);
            if (found.isPresent()) {
                return found.get();
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            assertThat(ended || left <= 0)
                    .as("no line with '%s' came from %s", text, output())
                    .isFalse();
            wait(Math.min(left, 500));
        }
    }

    private Optional<String> find(String text) {
        return lines.stream().filter(line -> line.contains(text)).findFirst();
    }

    /** @return exit code, when it has ended */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(LONG_SECONDS, TimeUnit.SECONDS))
                .as("no end of %s", output())
                .isTrue();
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends a signal, such as TERM, KILL, STOP or CONT. */
    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** As kill -9 does, children first noted and then killed too. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        kill();
    }
}
