package org.vfsruntime.ros.interop;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Debian's ROS with our definitions made known to it; starts its tools and our peers at one master. */
final class RosWorkspace {
    private static final Path DEFINITIONS =
            Path.of("../ros-messages/src/main/ros").toAbsolutePath();
    private static final Path SCRIPTS = Path.of("src/test/resources/ros").toAbsolutePath();
    private static @Nullable RosWorkspace made;

    private final Path folder;
    private @Nullable Path compiledPeer;

    private RosWorkspace(Path folder) {
        this.folder = folder;
    }

    /** @return the one of this run, made at the first call */
    static synchronized RosWorkspace get() throws IOException, InterruptedException {
        if (made == null) {
            Path folder = Path.of("target/ros").toAbsolutePath();
            Files.createDirectories(folder);
            made = new RosWorkspace(folder);
            made.run(
                    "bash",
                    Path.of("ros", "generate_messages.sh").toAbsolutePath().toString(),
                    DEFINITIONS.toString(),
                    folder.toString(),
                    "control_msgs",
                    "vfs_msgs",
                    "diagnostic_msgs",
                    "visualization_msgs");
        }
        return made;
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    /** @return folder with the messages of each package, actions' among them */
    Path share() {
        return folder.resolve("share");
    }

    Path folder() {
        return folder;
    }

    /** @return a port that nobody listens on */
    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Starts a command without a master. */
    private String run(String... command) throws IOException, InterruptedException {
        try (RosProcess process = RosProcess.start(command[1], builder(List.of(command)))) {
            return process.awaitSuccess();
        }
    }

    /** @return output of the script that prints the sums */
    String sums() throws IOException, InterruptedException {
        return run("/usr/bin/python3", script("sums.py"), share().toString());
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("ROS_IP", "127.0.0.1");
        builder.environment().put("ROS_HOME", folder.resolve("home").toString());
        builder.environment().put("ROS_LOG_DIR", folder.resolve("log").toString());
        builder.environment().put("PYTHONPATH", folder.resolve("python").toString());
        builder.environment().put("PYTHONUNBUFFERED", "1");
        return builder;
    }

    RosProcess start(URI master, List<String> command) throws IOException {
        ProcessBuilder builder = builder(command);
        builder.environment().put("ROS_MASTER_URI", master.toString());
        return RosProcess.start(String.join(" ", command), builder);
    }

    /** @return roscore, which may not answer yet */
    RosProcess roscore(int port) throws IOException {
        return start(URI.create("http://127.0.0.1:" + port), List.of("roscore", "-p", String.valueOf(port)));
    }

    /** @return a node of peer.py */
    RosProcess python(URI master, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script("peer.py")));
        command.addAll(List.of(arguments));
        return start(master, command);
    }

    /** @return a node of peer.cpp, compiled at the first call */
    synchronized RosProcess compiled(URI master, String what) throws IOException, InterruptedException {
        if (compiledPeer == null) {
            Path program = folder.resolve("peer");
            run("bash", script("generate_headers.sh"), folder.toString(), script("peer.cpp"), program.toString());
            compiledPeer = program;
        }
        return start(master, List.of(compiledPeer.toString(), what));
    }
}
