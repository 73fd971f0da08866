package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.maze.MazeDemo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One maze solved in the terminal. */
@Command(
        name = "demo",
        description = {
            "Solves one maze skill by skill and draws it after each. Ends with 0 only if it was solved within"
                    + " MiniGrid's",
            "step limit."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs maze demo --rooms 6 --seed 3",
            "  vfs maze demo --env KeyCorridor --size 4 --rows 2 --seed 1 --planner affordance"
        })
final class MazeDemoCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final MazeOptions maze = new MazeOptions();

    @Option(names = "--seed", paramLabel = "S", description = "Of the maze, from 0 (default: a new one).")
    private @Nullable Long seed;

    @Option(
            names = "--planner",
            paramLabel = "NAME",
            defaultValue = "dqn",
            description = "dqn, affordance, random-shooting, cem, greedy or random (default: ${DEFAULT-VALUE}).")
    private String planner = "dqn";

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "Folder of the maze bank (default: banks/maze beside the launcher).")
    private @Nullable Path bank;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/maze-demo",
            description = "Where report.html goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("out", "maze-demo");

    @Option(names = "--json", description = "Print one JSON object instead of the story.")
    private boolean json;

    MazeDemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Folders.requireWritable("--out", out);
        Path folder = bank == null ? Home.folder().resolve("banks").resolve("maze") : bank;
        long chosen = seed == null ? Math.floorMod(session.freshSeed().getAsLong(), 1_000_000L) : seed;
        return new MazeDemo(session, folder, planner, json).run(maze.layout(), chosen, out)
                ? ExitCode.OK
                : ExitCode.FAILED;
    }
}
