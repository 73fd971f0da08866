package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.sim.maze.MazeReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs given actions in a maze, so that anyone can compare it with the original. */
@Command(
        name = "replay",
        description = {
            "Runs actions in a maze until the episode ends or they run out.",
            "Prints fingerprints (first 16 hex digits of SHA-256) of grid and agent, and of the agent's image,"
                    + " before and after: the same as in MiniGrid 3.1.0."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs maze replay --env MultiRoom --rooms 4 --seed 7 --actions 012252 --json",
            "  vfs maze replay --env KeyCorridor --size 3 --rows 3 --seed 0 --actions 2213"
        })
final class MazeReplayCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final MazeOptions maze = new MazeOptions();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Of the maze, from 0 (default: 0).")
    private long seed;

    @Option(
            names = "--actions",
            paramLabel = "DIGITS",
            defaultValue = "",
            description = "0 left, 1 right, 2 forward, 3 pick up, 4 drop, 5 toggle, 6 done (default: none).")
    private String actions = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    MazeReplayCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        MazeReplay replay = MazeReplay.run(maze.layout().start(seed), actions);
        session.terminal().out().println(json ? json(replay).toPrettyString() : lines(replay));
        return ExitCode.OK;
    }

    private static ObjectNode json(MazeReplay replay) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("hash", replay.hash())
                .put("obs", replay.obs())
                .put("hash_after", replay.hashAfter())
                .put("obs_after", replay.obsAfter())
                .put("reward", replay.reward())
                .put("terminated", replay.terminated())
                .put("truncated", replay.truncated());
    }

    private static String lines(MazeReplay replay) {
        return String.format(
                Locale.ROOT,
                "before      maze %s, image %s%nafter %-5d maze %s, image %s%nreward      %s%nended       %s",
                replay.hash(),
                replay.obs(),
                replay.steps(),
                replay.hashAfter(),
                replay.obsAfter(),
                replay.reward(),
                replay.terminated() ? "well" : replay.truncated() ? "steps used up" : "no");
    }
}
