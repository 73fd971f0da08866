package org.vfsruntime.cli.maze;

import java.nio.file.Path;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.statistics.WilsonInterval;
import org.vfsruntime.sim.maze.layout.MazeLayout;

/** How many fresh mazes of one kind a bank solves within MiniGrid's step limit. */
public final class MazeEvaluation {
    private static final int MOST_EPISODES = 1_000_000;

    private final Session session;
    private final Request request;

    /**
     * @param folder of the maze bank
     * @param layout kind of maze
     * @param planner one of {@link MazePlanners#NAMES}
     * @param episodes in [1, 1000000]
     * @param seed decides the mazes and the planner's chance; the same mazes for every planner
     */
    public record Request(Path folder, MazeLayout layout, String planner, int episodes, long seed) {
        /** Checks the parts. */
        public Request {
            MazePlanners.require(planner);
            new Faults()
                    .require(
                            episodes >= 1 && episodes <= MOST_EPISODES,
                            "--episodes",
                            episodes,
                            "lie in [1, " + MOST_EPISODES + "]")
                    .throwIfAny();
        }
    }

    /**
     * @param solved of the episodes
     * @param episodes that were run
     */
    public record Score(int solved, int episodes) {
        /** @return the share that was solved, in [0, 1] */
        public double rate() {
            return (double) solved / episodes;
        }

        /** @return its 95 % interval */
        public WilsonInterval interval() {
            return WilsonInterval.of(solved, episodes);
        }
    }

    /**
     * @param session where progress is shown
     * @param request what is counted
     */
    public MazeEvaluation(Session session, Request request) {
        this.session = session;
        this.request = request;
    }

    /**
     * @return the count
     * @throws java.util.concurrent.CancellationException when a stop is wanted
     */
    public Score run() {
        MazeBank bank = MazeBank.read(request.folder());
        SkillChooser chooser = SkillChooser.planned(MazePlanners.create(request.planner(), bank));
        try (Progress progress = Progress.start(session.terminal(), "Mazes", request.episodes(), session.nanoClock())) {
            int solved = new MazeEpisodes(bank.mind())
                    .count(MazeTask.ofLayout(request.layout()), chooser, request.episodes(), request.seed(), done -> {
                        session.stop().throwIfRequested();
                        progress.at(done, "");
                    });
            return new Score(solved, request.episodes());
        }
    }
}
