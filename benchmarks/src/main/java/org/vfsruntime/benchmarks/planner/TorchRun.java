package org.vfsruntime.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.InvalidInputException;

/** PyTorch on the same workload, in a process of its own that waits to be asked. */
final class TorchRun implements AutoCloseable {
    /** Its threads wait on the processor for some milliseconds after a run, as they do for its users. */
    private static final long CALM_MILLIS = 30;

    private final Path python;
    private final Process process;
    private final BufferedReader answers;
    private final Writer requests;
    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode survey;

    /**
     * Starts it and has each way to write the rollouts timed by itself.
     *
     * @param python an interpreter that has torch
     * @param script the one beside the benchmarks
     * @param workload what is rolled out
     * @param threads that PyTorch may use
     * @param seconds for each way
     * @throws InvalidInputException when there is no such interpreter, or it fails
     */
    TorchRun(Path python, Path script, Workload workload, int threads, double seconds) {
        this.python = python;
        ProcessBuilder builder = new ProcessBuilder(command(python, script, workload, threads, seconds))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // Set for this process; PyTorch has the threads of its users, and they wait as they do for its users.
        builder.environment().keySet().removeAll(Set.of("OMP_WAIT_POLICY", "OMP_NUM_THREADS"));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw failure(e.getMessage(), e);
        }
        answers = process.inputReader(StandardCharsets.UTF_8);
        requests = process.outputWriter(StandardCharsets.UTF_8);
        try {
            survey = answer("torch");
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static List<String> command(Path python, Path script, Workload workload, int threads, double seconds) {
        return List.of(
                python.toString(),
                script.toString(),
                "--serve",
                "--k",
                String.valueOf(workload.k()),
                "--candidates",
                String.valueOf(workload.candidates()),
                "--horizon",
                String.valueOf(workload.horizon()),
                "--threads",
                String.valueOf(threads),
                "--seconds",
                String.valueOf(seconds));
    }

    /** @return what the script measured by itself */
    JsonNode survey() {
        return survey;
    }

    /**
     * @param way its name in the survey
     * @param seconds to run it for
     * @return seconds of a run, in the mean
     */
    double run(String way, double seconds) {
        try {
            requests.write(json.writeValueAsString(Map.of("way", way, "seconds", seconds)) + "\n");
            requests.flush();
        } catch (IOException e) {
            throw failure(e.getMessage(), e);
        }
        double taken = answer("seconds").path("seconds").asDouble();
        try {
            Thread.sleep(CALM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PyTorch was measured", e);
        }
        return taken;
    }

    /** @param field that the answer must have: a line that something else printed is none */
    private JsonNode answer(String field) {
        try {
            @Nullable String line = answers.readLine();
            if (line == null) {
                throw failure("it ended with " + process.waitFor() + "; is torch installed for it?", null);
            }
            JsonNode answer = json.readTree(line);
            if (!answer.has(field)) {
                throw failure("'" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "' is no answer", null);
            }
            return answer;
        } catch (IOException e) {
            throw failure(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PyTorch ran", e);
        }
    }

    private InvalidInputException failure(@Nullable String why, @Nullable Exception cause) {
        String message = "PyTorch was not measured by '" + python + "': " + why
                + "; --python must name an interpreter with torch";
        return cause == null ? new InvalidInputException(message) : new InvalidInputException(message, cause);
    }

    /** Lets the process end. */
    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
