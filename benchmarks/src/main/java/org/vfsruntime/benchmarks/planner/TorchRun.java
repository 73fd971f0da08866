package org.vfsruntime.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** PyTorch on the same workload, in a process of its own. */
final class TorchRun {
    private static final int MOST_OUTPUT = 1 << 20;

    private final Path python;
    private final Path script;

    /**
     * @param python an interpreter that has torch
     * @param script the one beside the benchmarks
     */
    TorchRun(Path python, Path script) {
        this.python = python;
        this.script = script;
    }

    /**
     * @param workload what is rolled out
     * @param threads that PyTorch may use
     * @param seconds for each way to write it
     * @return what the script printed
     * @throws InvalidInputException when there is no such interpreter, or it fails
     */
    JsonNode measure(Workload workload, int threads, double seconds) {
        List<String> command = List.of(
                python.toString(),
                script.toString(),
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
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            // Set for our own trainings; PyTorch's threads are faster when they wait as they do for its users.
            builder.environment().remove("OMP_WAIT_POLICY");
            Process process = builder.start();
            byte[] output;
            try (InputStream stream = process.getInputStream()) {
                output = stream.readNBytes(MOST_OUTPUT);
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new InvalidInputException(
                        "'" + python + "' ended with " + code + "; is torch installed for that interpreter?");
            }
            return new ObjectMapper().readTree(output);
        } catch (IOException e) {
            throw new InvalidInputException(
                    "PyTorch was not measured: " + e.getMessage() + "; --python must name an interpreter with torch",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PyTorch ran", e);
        }
    }
}
