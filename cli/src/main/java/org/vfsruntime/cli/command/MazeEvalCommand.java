package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.maze.MazeEvaluation;
import org.vfsruntime.cli.maze.SkillExam;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Success over fresh mazes. */
@Command(
        name = "eval",
        description = {
            "Counts how many fresh mazes of one kind the bank solves within MiniGrid's step limit, with a 95 %% interval.",
            "With --skills: how often each kind of skill succeeds where it can, in fresh mazes like those of practice",
            "and in MultiRoom of 2, 4, 6 and 10 rooms with skills chosen by one who knows the maze; and how well the",
            "values are calibrated."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs maze eval --rooms 2 --episodes 100 --seed 7001",
            "  vfs maze eval --env KeyCorridor --size 3 --rows 1 --planner random --json",
            "  vfs maze eval --skills --episodes 200 --seed 7001"
        })
final class MazeEvalCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final MazeOptions maze = new MazeOptions();

    @Option(names = "--episodes", paramLabel = "N", defaultValue = "100", description = "Mazes (default: 100).")
    private int episodes;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

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

    @Option(names = "--skills", description = "Examine the skills and their values instead.")
    private boolean skills;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    MazeEvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder = bank == null ? Home.folder().resolve("banks").resolve("maze") : bank;
        if (skills) {
            SkillExam.All exam = SkillExam.run(session, folder, episodes, seed);
            session.terminal().out().println(json ? SkillExamText.json(exam) : SkillExamText.lines(exam));
            return ExitCode.OK;
        }
        MazeEvaluation.Request request = new MazeEvaluation.Request(folder, maze.layout(), planner, episodes, seed);
        MazeEvaluation.Score score = new MazeEvaluation(session, request).run();
        session.terminal().out().println(json ? json(request, score) : line(request, score));
        return ExitCode.OK;
    }

    private static String line(MazeEvaluation.Request request, MazeEvaluation.Score score) {
        return String.format(
                Locale.ROOT,
                "%s by %s: %d of %d solved, %.1f %% (%.1f to %.1f)",
                request.layout().name(),
                request.planner(),
                score.solved(),
                score.episodes(),
                100 * score.rate(),
                100 * score.interval().low(),
                100 * score.interval().high());
    }

    private static String json(MazeEvaluation.Request request, MazeEvaluation.Score score) {
        var root = JsonNodeFactory.instance
                .objectNode()
                .put("env", request.layout().name())
                .put("planner", request.planner())
                .put("seed", request.seed())
                .put("episodes", score.episodes())
                .put("solved", score.solved())
                .put("success_rate", score.rate());
        root.putArray("success_rate_ci95")
                .add(score.interval().low())
                .add(score.interval().high());
        return root.toPrettyString();
    }
}
