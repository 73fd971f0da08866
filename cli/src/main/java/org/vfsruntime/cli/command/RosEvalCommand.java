package org.vfsruntime.cli.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.evaluation.EpisodeScore;
import org.vfsruntime.cli.evaluation.Evaluation;
import org.vfsruntime.cli.evaluation.EvaluationRequest;
import org.vfsruntime.cli.evaluation.EvaluationSummary;
import org.vfsruntime.cli.evaluation.EvaluationTable;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.ros.RosDeskScenario;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.Faults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many episodes through ROS, counted. */
@Command(
        name = "eval",
        description = {
            "Runs the episodes of 'vfs eval' with ROS between the planner and the arm: a master in this process or",
            "elsewhere, the simulated arm in another process. Same seeds, same tasks; timing is real, so results vary a little."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs ros eval --episodes 60 --seed 901 --rate 10",
            "  vfs ros eval --length 6 --json",
            "  roscore & vfs ros eval --master http://127.0.0.1:11311"
        })
final class RosEvalCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final PlannerOptions planner = new PlannerOptions();

    @Mixin
    private final WorldChoice world = new WorldChoice();

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides the tasks (default: 1).")
    private long seed;

    @Option(
            names = "--length",
            paramLabel = "L",
            description = "Skills that every task needs; left out: 1 to 6 in turn.")
    private @Nullable Integer length;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "10",
            description = "Simulated seconds in a real one (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--master",
            paramLabel = "URI",
            description = {
                "A master that runs already and has no robot, such as roscore's http://127.0.0.1:11311;",
                "left out: one in this process."
            })
    private @Nullable String master;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    RosEvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        EvaluationRequest request = request(bank.scenario(session));
        Mind mind = bank.mind(session, request.scenario());
        List<EpisodeScore> results;
        try (Progress progress = Progress.start(session.terminal(), "Episodes", episodes, session.nanoClock())) {
            results =
                    new Evaluation(request, mind, session.stop(), session.nanoClock(), Optional.empty()).run(progress);
        }
        if (results.isEmpty()) {
            session.terminal().err().println("stopped before the first episode ended");
            return ExitCode.INTERRUPTED;
        }
        EvaluationSummary summary = new EvaluationSummary(request, results);
        var terminal = session.terminal();
        if (json) {
            terminal.out().println(summary.json().toPrettyString());
        } else {
            EvaluationTable.lines(summary, terminal.outInk(), terminal.unicode())
                    .forEach(terminal.out()::println);
        }
        return results.size() < episodes ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    private EvaluationRequest request(Scenario desk) {
        Inputs inputs = new Inputs();
        PlannerRequest chosen = inputs.take(planner::request, PlannerRequest.STANDARD);
        WorldOptions options = inputs.take(() -> world.options(desk), WorldOptions.PLAIN);
        inputs.check(() -> RosArguments.requireReachable(desk));
        inputs.check(() -> new Faults()
                .require(rate >= 0.1 && rate <= 1000, "--rate", rate, "lie in [0.1, 1000]")
                .require(options.disturbance() == 0, "--disturb", options.disturbance(), "be 0 through ROS")
                .throwIfAny());
        Optional<URI> outside = inputs.take(this::outsideMaster, Optional.empty());
        OptionalInt wanted = PlannerOptions.optional(length);
        return inputs.whole(() -> {
            // One at a time: each has a simulation, a master and a planner that want their time.
            EvaluationRequest request = new EvaluationRequest(
                    new RosDeskScenario(desk, rate, outside),
                    chosen,
                    options,
                    episodes,
                    seed,
                    wanted,
                    Optional.empty(),
                    1,
                    OptionalInt.empty());
            request.task(0);
            return request;
        });
    }

    private Optional<URI> outsideMaster() {
        return Optional.ofNullable(master).map(text -> {
            new Faults()
                    .require(
                            text.matches("http://[A-Za-z0-9._-]+:[0-9]{1,5}/?"),
                            "--master",
                            "'" + text + "'",
                            "look like http://127.0.0.1:11311")
                    .throwIfAny();
            return URI.create(text);
        });
    }
}
