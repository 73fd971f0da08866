package org.vfsruntime.cli.maze;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.statistics.WilsonInterval;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;
import org.vfsruntime.sim.maze.skill.PracticeMaze;
import org.vfsruntime.sim.maze.skill.Verb;
import org.vfsruntime.skills.calibration.ValueCalibration;
import org.vfsruntime.skills.practice.Seeds;

/** How well the skills themselves do, apart from who chooses them. */
public final class SkillExam {
    /** The name of the kind of mazes that skills practise in. */
    public static final String PRACTICE = "practice";

    private static final int RUNS_PER_MAZE = 8;

    private static final List<Integer> ROOMS = List.of(2, 4, 6, 10);
    private static final int MOST_MAZES = 1_000_000;

    private final MazeMind mind;
    private final long seed;

    /**
     * Runs of one verb that could succeed.
     *
     * @param verb of the skills
     * @param runs that began where the skill could be done and was not
     * @param done of these
     * @param ticks of those that were done, together
     */
    public record Result(Verb verb, int runs, int done, long ticks) {
        Result plus(MazeAgent.Run run) {
            return new Result(
                    verb, runs + 1, done + (run.isSuccess() ? 1 : 0), ticks + (run.isSuccess() ? run.ticks() : 0));
        }

        /** @return 95 % */
        public WilsonInterval interval() {
            return WilsonInterval.of(done, runs);
        }
    }

    /**
     * Results in one kind of maze.
     *
     * @param name of the kind
     * @param verbs of each verb that was run
     * @param mazes that were entered
     * @param solved mazes that ended well within the step limit when whoever chose the skills knew the maze
     */
    public record Report(String name, List<Result> verbs, int mazes, int solved) {
        /** Copies. */
        public Report {
            verbs = List.copyOf(verbs);
        }
    }

    /**
     * All of it.
     *
     * @param reports in mazes like those of practice, then in MultiRoom mazes of more and more rooms
     * @param calibration of the values in mazes like those of practice
     */
    public record All(List<Report> reports, ValueCalibration calibration) {
        /** Copies. */
        public All {
            reports = List.copyOf(reports);
        }
    }

    /**
     * @param session where progress is shown
     * @param folder of the maze bank
     * @param mazes of each kind, in [1, 1000000]
     * @param seed decides everything
     * @return what was counted
     * @throws java.util.concurrent.CancellationException when a stop is wanted
     */
    public static All run(Session session, Path folder, int mazes, long seed) {
        new Faults()
                .require(mazes >= 1 && mazes <= MOST_MAZES, "--episodes", mazes, "lie in [1, " + MOST_MAZES + "]")
                .throwIfAny();
        SkillExam exam = new SkillExam(MazeBank.read(folder).mind(), seed);
        int kinds = ROOMS.size() + 2;
        try (Progress progress = Progress.start(session.terminal(), "Mazes", kinds * mazes, session.nanoClock())) {
            int[] passed = {0};
            IntConsumer told = done -> {
                session.stop().throwIfRequested();
                progress.at(++passed[0], "");
            };
            List<Report> reports = new ArrayList<>();
            reports.add(exam.inPractice(mazes, told));
            for (int rooms : ROOMS) {
                reports.add(exam.leadingOn(rooms + " rooms", MazeTask.multiRoom(rooms), mazes, told));
            }
            return new All(reports, exam.calibration(mazes, told));
        }
    }

    SkillExam(MazeMind mind, long seed) {
        this.mind = mind;
        this.seed = seed;
    }

    /** Any skills that could be done, in mazes like those of practice. */
    Report inPractice(int mazes, IntConsumer progress) {
        Map<Verb, Result> results = new EnumMap<>(Verb.class);
        for (int i = 0; i < mazes; i++) {
            SplittableRandom random = new SplittableRandom(Seeds.derive(seed, 1, i));
            MazeAgent agent = new MazeAgent(PracticeMaze.draw(random), MazeAgent.Watcher.NOBODY);
            for (int run = 0; run < RUNS_PER_MAZE && !agent.isOver(); run++) {
                List<MazeSkill> possible = new SkillJudge(agent.maze()).possible(agent.sight());
                if (possible.isEmpty()) {
                    break;
                }
                run(agent, possible.get(random.nextInt(possible.size())), results);
            }
            progress.accept(i + 1);
        }
        return new Report(PRACTICE, List.copyOf(results.values()), mazes, 0);
    }

    /** Skills that lead on, chosen by one who knows the maze: what no choice of skills can make up for. */
    Report leadingOn(String name, MazeTask.Source source, int mazes, IntConsumer progress) {
        Map<Verb, Result> results = new EnumMap<>(Verb.class);
        int solved = 0;
        for (int i = 0; i < mazes; i++) {
            SplittableRandom random = new SplittableRandom(Seeds.derive(seed, 2, i));
            MazeAgent agent = new MazeAgent(source.draw(random).start(), MazeAgent.Watcher.NOBODY);
            while (!agent.isOver()) {
                List<MazeSkill> possible = new SkillJudge(agent.maze()).leadingOn(agent.sight());
                int before = agent.maze().steps();
                if (possible.isEmpty()
                        || run(agent, possible.get(random.nextInt(possible.size())), results)
                                                .ticks()
                                        == 0
                                && agent.maze().steps() == before) {
                    break;
                }
            }
            solved += agent.maze().isTerminated() ? 1 : 0;
            progress.accept(i + 1);
        }
        return new Report(name, List.copyOf(results.values()), mazes, solved);
    }

    private MazeAgent.Run run(MazeAgent agent, MazeSkill skill, Map<Verb, Result> results) {
        MazeAgent.Run run = agent.run(skill, mind.policy());
        results.put(
                skill.verb(),
                results.getOrDefault(skill.verb(), new Result(skill.verb(), 0, 0, 0))
                        .plus(run));
        return run;
    }

    /** Values beside what became of them, from moments between skills in mazes like those of practice. */
    ValueCalibration calibration(int mazes, IntConsumer progress) {
        RunOutcomes outcomes = new RunOutcomes(mind.policy(), Seeds.derive(seed, 3));
        for (int i = 0; i < mazes; i++) {
            for (int run = 0; run < RUNS_PER_MAZE; run++) {
                outcomes.run();
            }
            progress.accept(i + 1);
        }
        List<RunOutcomes.Outcome> starts = new ArrayList<>(outcomes.outcomes());
        starts.removeIf(outcome -> !outcome.start());
        double[] values = new double[starts.size()];
        double[] discounted = new double[starts.size()];
        boolean[] satisfied = new boolean[starts.size()];
        boolean[] success = new boolean[starts.size()];
        for (int i = 0; i < values.length; i++) {
            RunOutcomes.Outcome outcome = starts.get(i);
            values[i] = mind.space().value(outcome.sight(), outcome.skill());
            discounted[i] = outcome.value();
            satisfied[i] = outcome.skill().isDone(outcome.sight());
            success[i] = outcome.value() > 0;
        }
        return ValueCalibration.of(values, satisfied, success, discounted);
    }
}
