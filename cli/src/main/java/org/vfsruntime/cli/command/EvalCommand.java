package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.recording.RecordingFiles;
import org.vfsruntime.cli.recording.RecordingFolder;
import org.vfsruntime.cli.report.ReportPages;
import org.vfsruntime.cli.report.ReportRequest;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.ThresholdGoal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many episodes, counted. */
@Command(
        name = "eval",
        description = {
            "Runs fresh episodes and counts how many reach their goal.",
            "An episode counts as a success when the robot stops because it believes that the goal is reached,",
            "and the simulator's truth agrees. Everything but plan_ms follows from the seed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs eval --episodes 500 --seed 1",
            "  vfs eval --episodes 100 --seed 1 --length 6 --planner random-shooting --json",
            "  vfs eval --episodes 200 --seed 2 --distractors 3 --table-colour random --arm-start random",
            "  vfs eval --episodes 200 --seed 3 --record out/eval --record-every 10"
        })
final class EvalCommand implements Callable<Integer> {
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
            defaultValue = "100",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Decides everything (default: 1).")
    private long seed;

    @Option(
            names = "--length",
            paramLabel = "L",
            description = "Skills that every task needs at least; left out: 1 to 6 in turn, of pairs of objects to 8.")
    private @Nullable Integer length;

    @Option(names = "--goal", paramLabel = "GOAL", description = "One goal for all episodes: skills joined by '&'.")
    private @Nullable String goal;

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "The most skills per episode; left out: twice what is needed, and two more.")
    private @Nullable Integer budget;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Episodes at a time; left out: one per processor. Does not change the results.")
    private @Nullable Integer threads;

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "Record episodes into this folder, one file each, for report, inspect and replay; with report.html about"
                            + " all of them.")
    private @Nullable Path record;

    @Option(
            names = "--record-every",
            paramLabel = "N",
            description = "Record only every N-th episode (default: 1, all of them).")
    private @Nullable Integer recordEvery;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    EvalCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Scenario scenario = bank.scenario(session);
        EvaluationRequest request = request(scenario);
        Mind mind = bank.mind(session, scenario);
        Optional<RecordingFolder> recordings = recordings(scenario);
        List<EpisodeScore> results;
        try (Progress progress = Progress.start(session.terminal(), "Episodes", episodes, session.nanoClock())) {
            results = new Evaluation(request, mind, session.stop(), session.nanoClock(), recordings).run(progress);
        } finally {
            recordings.ifPresent(RecordingFolder::close);
        }
        if (results.isEmpty()) {
            session.terminal().err().println("stopped before the first episode ended");
            return ExitCode.INTERRUPTED;
        }
        tell(new EvaluationSummary(request, results));
        Optional<String> problem = recordings.flatMap(RecordingFolder::problem);
        problem.ifPresent(line -> session.terminal().err().println("vfs: " + line));
        if (results.size() < episodes) {
            return ExitCode.INTERRUPTED;
        }
        if (record != null && problem.isEmpty()) {
            report(record, request.threads());
        }
        return problem.isPresent() ? ExitCode.FAILED : ExitCode.OK;
    }

    private void report(Path folder, int workers) {
        Path page = folder.resolve("report.html");
        new ReportPages(session, ReportRequest.usual(workers)).write(RecordingFiles.of(List.of(folder)), page);
        var terminal = session.terminal();
        (json ? terminal.err() : terminal.out()).println("Report:  " + page);
    }

    private Optional<RecordingFolder> recordings(Scenario scenario) {
        return Optional.ofNullable(record)
                .map(folder -> new RecordingFolder(
                        bank.studio(session, scenario, TypedCommand.of(spec)),
                        folder,
                        recordEvery == null ? 1 : recordEvery));
    }

    private void requireRecordable() {
        if (record != null) {
            RecordingFolder.requireUsable(record, recordEvery == null ? 1 : recordEvery);
        } else if (recordEvery != null) {
            throw new InvalidInputException("--record-every was " + recordEvery
                    + " but must be left out: nothing is recorded without --record");
        }
    }

    private EvaluationRequest request(Scenario scenario) {
        Inputs inputs = new Inputs();
        PlannerRequest chosen = inputs.take(planner::request, PlannerRequest.STANDARD);
        WorldOptions options = inputs.take(() -> world.options(scenario), WorldOptions.PLAIN);
        Optional<ThresholdGoal> wanted = inputs.take(
                () -> Optional.ofNullable(goal).map(text -> Goals.parse(text, scenario.catalogue())), Optional.empty());
        int workers = inputs.take(() -> Threads.orAll(threads), 1);
        inputs.check(this::requireRecordable);
        return inputs.whole(() -> {
            EvaluationRequest request = new EvaluationRequest(
                    scenario,
                    chosen,
                    options,
                    episodes,
                    seed,
                    PlannerOptions.optional(length),
                    wanted,
                    workers,
                    PlannerOptions.optional(budget));
            // Before the bank is loaded and threads start: a length that no task has is the user's mistake.
            request.task(0);
            return request;
        });
    }

    private void tell(EvaluationSummary summary) {
        var terminal = session.terminal();
        if (json) {
            terminal.out().println(summary.json().toPrettyString());
        } else {
            EvaluationTable.lines(summary, terminal.outInk(), terminal.unicode())
                    .forEach(terminal.out()::println);
        }
    }
}
