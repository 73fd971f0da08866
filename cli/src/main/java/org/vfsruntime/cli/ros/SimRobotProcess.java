package org.vfsruntime.cli.ros;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vfsruntime.cli.Main;

/** A simulated arm in a process of its own. It ends when it is closed, and when its master does. */
final class SimRobotProcess implements AutoCloseable {
    private final Process process;
    private final Path errors;

    /**
     * @param master of the graph
     * @param arguments of {@code vfs ros sim-robot}
     */
    SimRobotProcess(URI master, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Dvfs.home=" + System.getProperty("vfs.home", ""));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of("ros", "sim-robot", "--end-with-master"));
        command.addAll(arguments);
        command.add("__master:=" + master);
        try {
            errors = Files.createTempFile("vfs-sim-robot-", ".log");
            process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated arm could not be started: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @return the last line that it wrote to its errors */
    String lastWords() {
        try {
            return Files.readAllLines(errors).stream().reduce("", (before, line) -> line);
        } catch (IOException e) {
            return "it left no message";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            // Left behind in the folder for temporary files.
            return;
        }
    }
}
