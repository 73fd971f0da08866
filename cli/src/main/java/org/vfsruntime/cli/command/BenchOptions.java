package org.vfsruntime.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import picocli.CommandLine.Option;

/** What the comparisons of {@code vfs bench} share. */
final class BenchOptions {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(names = "--threads", paramLabel = "T", description = "Workers; left out: one per processor.")
    private @Nullable Integer threads;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Where the figure and the numbers go (default: out/ and the name of the comparison).")
    private @Nullable Path out;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    long seed() {
        return seed;
    }

    boolean json() {
        return json;
    }

    /** @param inputs told when there cannot be so many */
    int workers(Inputs inputs) {
        return inputs.take(() -> Threads.orAll(threads), 1);
    }

    /**
     * @param name of the comparison
     * @param inputs told when nothing can be written there
     */
    Path out(String name, Inputs inputs) {
        Path folder = out == null ? Path.of("out", name) : out;
        inputs.check(() -> Folders.requireWritable("--out", folder));
        return folder;
    }
}
