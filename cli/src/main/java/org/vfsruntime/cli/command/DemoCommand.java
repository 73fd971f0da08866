package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.demo.DemoRequest;
import org.vfsruntime.cli.demo.DemoResult;
import org.vfsruntime.cli.demo.Demonstration;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.maze.MazeDemo;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.report.ReportPages;
import org.vfsruntime.cli.report.ReportRequest;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.planner.dqn.DqnPlanner;
import org.vfsruntime.sim.maze.layout.MazeLayout;
import org.vfsruntime.sim.maze.layout.MultiRoomLayout;
import org.vfsruntime.visualization.report.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One episode that explains itself. */
@Command(
        name = "demo",
        description = "Solves one task and explains every choice. Ends with 0 only if the goal was truly reached.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs demo",
            "  vfs demo --seed 7 --planner exact",
            "  vfs demo --goal \"PlaceBlueInDrawer & CloseDrawer\" --disturb 0.2",
            "  vfs demo --scenario maze --seed 3     (more: vfs maze demo --help)"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int MAZE_ROOMS = 2;

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Mixin
    private final WorldChoice world = new WorldChoice();

    @Option(names = "--seed", paramLabel = "S", description = "Decides the start and all chance (default: a new one).")
    private @Nullable Long seed;

    @Option(names = "--goal", paramLabel = "GOAL", description = "Skills that must be done, joined by '&'.")
    private @Nullable String goal;

    @Option(names = "--budget", paramLabel = "N", description = "The most skills that may be run.")
    private @Nullable Integer budget;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "out/demo",
            description = "Where report.html and episode.vfsrec (not of mazes) go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("out/demo");

    @Option(names = "--json", description = "Print one JSON object instead of the story.")
    private boolean json;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (bank.isMaze()) {
            return maze();
        }
        Scenario scenario = bank.scenario(session);
        DemoRequest request = request(scenario);
        Demonstration demonstration = new Demonstration(session, bank.mind(session, scenario));
        RecordingStudio studio = bank.studio(session, scenario, repeat(request));
        Path recording = out.resolve("episode" + RecordingStudio.SUFFIX);
        DemoResult result = demonstration.run(request, json, recording, studio);
        Path page = out.resolve("report.html");
        if (result.recordingProblem().isEmpty()) {
            new ReportPages(session, ReportRequest.usual(1)).write(List.of(recording), page);
        }
        tell(result, page, recording);
        if (result.ended().reason() == StopReason.CANCELLED) {
            return ExitCode.INTERRUPTED;
        }
        boolean good =
                result.verdict() == Verdict.REACHED && result.recordingProblem().isEmpty();
        return good ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Mazes have a story of their own. */
    private int maze() {
        new Faults()
                .require(
                        goal == null,
                        "--goal",
                        String.valueOf(goal),
                        "be left out for --scenario maze: the maze says what to do")
                .require(
                        budget == null,
                        "--budget",
                        String.valueOf(budget),
                        "be left out for --scenario maze: it has a step limit")
                .throwIfAny();
        Folders.requireWritable("--out", out);
        MazeLayout layout = new MultiRoomLayout(MAZE_ROOMS, MultiRoomLayout.STANDARD_ROOM_SIZE);
        MazeDemo demo = new MazeDemo(session, bank.mazeBank(), planner.nameOr(DqnPlanner.NAME), json);
        return demo.run(layout, freshSeed(), out) ? ExitCode.OK : ExitCode.FAILED;
    }

    /** Positive and short, so that a person can type it again. */
    private long freshSeed() {
        return seed == null ? Math.floorMod(session.freshSeed().getAsLong(), 1_000_000L) : seed;
    }

    private DemoRequest request(Scenario scenario) {
        Inputs inputs = new Inputs();
        ThresholdGoal usual = Goals.parse(scenario.demoGoal(), scenario.catalogue());
        ThresholdGoal wanted = inputs.take(() -> goal == null ? usual : Goals.parse(goal, scenario.catalogue()), usual);
        PlannerRequest chosen = inputs.take(planner::request, PlannerRequest.STANDARD);
        WorldOptions options = inputs.take(() -> world.options(scenario), WorldOptions.PLAIN);
        inputs.check(() -> Folders.requireWritable("--out", out));
        long fresh = freshSeed();
        return inputs.whole(
                () -> new DemoRequest(scenario, wanted, chosen, options, fresh, PlannerOptions.optional(budget)));
    }

    private void tell(DemoResult result, Path page, Path recording) {
        var terminal = session.terminal();
        if (result.verdict() == Verdict.BELIEF_WRONG) {
            terminal.err().println(terminal.errInk().bad("WARNING: " + result.sentence()));
        }
        result.recordingProblem()
                .ifPresent(problem -> terminal.err().println(terminal.errInk().bad("vfs: ") + problem));
        if (json) {
            ObjectNode object = result.json();
            if (result.recordingProblem().isEmpty()) {
                object.put("report", page.toString()).put("recording", recording.toString());
            }
            terminal.out().println(object.toPrettyString());
            return;
        }
        Ink ink = terminal.outInk();
        terminal.out().println();
        if (result.recordingProblem().isEmpty()) {
            terminal.out().println("Report:  " + page);
            terminal.out().println("Record:  " + recording);
        }
        boolean good = result.verdict() == Verdict.REACHED;
        terminal.out().println(good ? ink.good(result.sentence()) : ink.bad(result.sentence()));
    }

    private static String repeat(DemoRequest request) {
        StringBuilder command = new StringBuilder("./vfs demo --scenario ")
                .append(request.scenario().name())
                .append(" --seed ")
                .append(request.seed())
                .append(" --goal \"")
                .append(request.goal().describe())
                .append("\" --planner ")
                .append(request.planner().name());
        request.planner().horizon().ifPresent(h -> command.append(" --horizon ").append(h));
        request.planner()
                .candidates()
                .ifPresent(c -> command.append(" --candidates ").append(c));
        request.budget().ifPresent(n -> command.append(" --budget ").append(n));
        var options = request.options();
        if (options.distractors() > 0) {
            command.append(" --distractors ").append(options.distractors());
        }
        if (options.randomTableColour()) {
            command.append(" --table-colour random");
        }
        if (options.randomArmStart()) {
            command.append(" --arm-start random");
        }
        if (options.disturbance() > 0) {
            command.append(" --disturb ").append(options.disturbance());
        }
        return command.toString();
    }
}
