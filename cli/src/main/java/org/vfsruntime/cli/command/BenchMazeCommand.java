package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.maze.BenchRow;
import org.vfsruntime.cli.maze.MazeBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The maze study. */
@Command(
        name = "maze",
        description = {
            "Solves mazes with the same skills and budget: a high-level policy (double DQN) in value function space,"
                    + " in the",
            "raw observation, in the latents of an autoencoder and of contrastive learning, planners with a learned"
                    + " model,",
            "and random skills. MultiRoom of 2, 4, 6 and 10 rooms, trained and tested in the same; and zero-shot:"
                    + " trained",
            "in at most two rooms with keys, tested in 4 and 10 rooms and in KeyCorridor. Solved means: within"
                    + " MiniGrid's",
            "own step limit. vfs has a network that knows colours as names; vfs-plain has that of the other spaces.",
            "May be stopped at any time: the same command goes on where it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs bench maze -o out/bench-maze",
            "  vfs bench maze --methods vfs,affordance --seeds 5 --episodes 500 -o out/bench-maze-2 --json"
        })
final class BenchMazeCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "Folder of the maze bank (default: banks/maze beside the launcher).")
    private @Nullable Path bank;

    @Option(
            names = "--methods",
            paramLabel = "LIST",
            split = ",",
            description = "Some of vfs, observation, autoencoder, contrastive, vfs-plain, affordance, random-shooting,"
                    + " random (default: all).")
    private List<String> methods = MazeBench.METHODS;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Training seeds of each high-level policy (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The first of them; also decides the test mazes, which are the same for all (default: 1).")
    private long seed;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "200",
            description = "Mazes in each test (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--skill-runs",
            paramLabel = "N",
            defaultValue = "16000",
            description = "Skills that a high-level policy runs while it learns (default: ${DEFAULT-VALUE}).")
    private int skillRuns;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Policies that learn and are tested side by side; counts are the same"
                    + " (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Keeps the counts, for a resume (default: out/bench-maze).")
    private Path out = Path.of("out", "bench-maze");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    BenchMazeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder = bank == null ? Home.folder().resolve("banks").resolve("maze") : bank;
        Inputs inputs = new Inputs();
        inputs.check(() -> Folders.requireWritable("--out", out));
        MazeBench.Request request = inputs.whole(
                () -> new MazeBench.Request(folder, methods, seeds, seed, episodes, skillRuns, threads, out));
        List<BenchRow> rows = new MazeBench(session, request).run();
        if (json) {
            session.terminal().out().println(json(rows).toPrettyString());
        } else {
            rows.forEach(row -> session.terminal().out().println(line(row)));
        }
        return ExitCode.OK;
    }

    private static String line(BenchRow row) {
        return String.format(
                Locale.ROOT,
                "%-16s trained in %-18s solves %-16s %5.1f %% (%.1f to %.1f), by seed %s of %d",
                row.method(),
                row.trained(),
                row.tested(),
                100 * row.rate(),
                100 * row.interval().low(),
                100 * row.interval().high(),
                row.solved(),
                row.episodes());
    }

    private static ObjectNode json(List<BenchRow> rows) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode array = root.putArray("rows");
        for (BenchRow row : rows) {
            ObjectNode node = array.addObject();
            node.put("method", row.method())
                    .put("trained", row.trained())
                    .put("tested", row.tested())
                    .put("episodes_per_seed", row.episodes())
                    .put("success", row.rate())
                    .put("low", row.interval().low())
                    .put("high", row.interval().high());
            ArrayNode solved = node.putArray("solved");
            row.solved().forEach(solved::add);
        }
        return root;
    }
}
