package org.vfsruntime.ros.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A process of ROS and its output. Killed with its children when it is closed, and when this JVM ends. */
final class RosProcess implements AutoCloseable {
    private static final Set<RosProcess> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(RosProcess::kill)));
    }

    private final String name;
    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private int read;

    private RosProcess(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static RosProcess start(String name, ProcessBuilder builder) throws IOException {
        RosProcess started =
                new RosProcess(name, builder.redirectErrorStream(true).start());
        RUNNING.add(started);
        Thread reader = new Thread(started::readLines, "reads " + name);
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void readLines() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            while (line != null) {
                add(line);
                line = in.readLine();
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

    /**
     * @param pattern to be found in a line that was not returned before
     * @return the line
     */
    synchronized String awaitLine(String pattern) throws InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            while (read < lines.size()) {
                String line = lines.get(read++);
                if (wanted.matcher(line).find()) {
                    return line;
                }
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            assertThat(left)
                    .as("no line with '%s' came from %s", pattern, output())
                    .isPositive();
            wait(left);
        }
    }

    /** @return the whole output of a process that ended with 0 */
    String awaitSuccess() throws InterruptedException {
        assertThat(process.waitFor(90, TimeUnit.SECONDS))
                .as("no end of %s", output())
                .isTrue();
        assertThat(process.exitValue()).as(output()).isZero();
        return output();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
    }

    /** Stops it without ending it, or lets it go on. */
    void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As kill -9 does, children first noted and then killed too. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        RUNNING.remove(this);
    }

    @Override
    public void close() {
        kill();
    }
}
