package org.vfsruntime.cli.maze;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.sim.maze.Maze;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.skill.MazeAgent;
import org.vfsruntime.sim.maze.skill.MazeSkill;

/** One maze, skill by skill. */
public final class MazeDemo {
    /** The name of the page. */
    public static final String PAGE = "report.html";

    private static final int SHOWN_VALUES = 5;

    private final Session session;
    private final MazeBank bank;
    private final SkillPlanner planner;
    private final boolean json;

    /**
     * @param session where to show it
     * @param folder of the maze bank
     * @param planner one of {@link MazePlanners#NAMES}
     * @param json whether to print one JSON object instead of the story
     */
    public MazeDemo(Session session, Path folder, String planner, boolean json) {
        MazePlanners.require(planner);
        this.session = session;
        this.bank = MazeBank.read(folder);
        this.planner = MazePlanners.create(planner, bank);
        this.json = json;
    }

    /**
     * @param layout kind of maze
     * @param seed of the maze
     * @param folder that receives {@value #PAGE}, a page with the whole episode
     * @return whether it was solved within MiniGrid's step limit
     */
    public boolean run(MazeLayout layout, long seed, Path folder) {
        MazeTask task = MazeTask.of(layout.start(seed));
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode skills = root.put("env", layout.name())
                .put("seed", seed)
                .put("planner", planner.name())
                .put("goal", task.goalSkill().name())
                .putArray("skills");
        String title = layout.name() + ", seed " + seed + ": " + task.goalSkill() + " by planner " + planner.name();
        MazePage page = new MazePage(title, new Maze(task.start()));
        say(title);
        say(MazeDrawing.LEGEND);
        draw(new MazeAgent(task.start(), MazeAgent.Watcher.NOBODY));
        int[] steps = {0};
        boolean solved = new MazeEpisodes(bank.mind())
                .run(
                        task,
                        SkillChooser.planned(planner),
                        new SplittableRandom(seed),
                        (before, skill, run, agent) -> {
                            session.stop().throwIfRequested();
                            tell(before, skill, run, agent);
                            page.skill(before, skill, run, agent);
                            steps[0] = agent.maze().steps();
                            skills.addObject()
                                    .put("skill", MazeSkill.CATALOGUE.get(skill).name())
                                    .put("value", before.z()[skill])
                                    .put("ticks", run.ticks())
                                    .put("end", run.end().name().toLowerCase(Locale.ROOT));
                        },
                        MazeAgent.Watcher.NOBODY);
        String sentence = (solved ? "Solved after " : "Not solved after ") + skills.size() + " skills and " + steps[0]
                + " of " + task.start().stepLimit() + " steps.";
        Path file = folder.resolve(PAGE);
        write(file, page.finished(sentence));
        root.put("solved", solved)
                .put("steps", steps[0])
                .put("step_limit", task.start().stepLimit())
                .put("report", file.toString());
        if (json) {
            session.terminal().out().println(root.toPrettyString());
        } else {
            Ink ink = session.terminal().outInk();
            say("Report:  " + file);
            say(solved ? ink.good(sentence) : ink.bad(sentence));
        }
        return solved;
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' cannot be written: " + e.getMessage(), e);
        }
    }

    private void tell(Moment before, int skill, MazeAgent.Run run, MazeAgent agent) {
        Ink ink = session.terminal().outInk();
        say("Values: "
                + IntStream.range(0, before.z().length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> -before.z()[i]))
                        .limit(SHOWN_VALUES)
                        .map(i -> String.format(Locale.ROOT, "%s %.2f", MazeSkill.CATALOGUE.get(i), before.z()[i]))
                        .collect(Collectors.joining(", ")));
        say(ink.bold(MazeSkill.CATALOGUE.get(skill).name())
                + String.format(
                        Locale.ROOT,
                        ": value %.2f, %d ticks, %s; in the hand: %s",
                        before.z()[skill],
                        run.ticks(),
                        run.end().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        MazeDrawing.hand(agent.maze())));
        draw(agent);
    }

    private void draw(MazeAgent agent) {
        MazeDrawing.lines(agent.maze(), session.terminal().outInk()).forEach(this::say);
        say("");
    }

    private void say(String line) {
        if (!json) {
            session.terminal().out().println(line);
        }
    }
}
