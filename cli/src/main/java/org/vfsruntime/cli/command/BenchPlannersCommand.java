package org.vfsruntime.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.comparison.PlannerComparison;
import org.vfsruntime.cli.comparison.PlannerComparisonRequest;
import org.vfsruntime.cli.comparison.PlannerLedger;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.curves.SuccessCurve;
import org.vfsruntime.cli.curves.SuccessFigure;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.mind.MindFiles;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.recording.RecordedMind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The planners side by side. */
@Command(
        name = "planners",
        description = {
            "Runs the same fresh tasks with several planners, length by length, counts how many reach their goal as 'vfs",
            "eval' does, and draws success over length with 95 %% intervals. Can be stopped: the same command goes on where",
            "it was."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs bench planners --scenario desk --episodes 300 -o out/planners",
            "  vfs bench planners --scenario rearrange --objects 6 --lengths 1,2,4,6,8 --horizon 9 -o out/curves"
        })
final class BenchPlannersCommand implements Callable<Integer> {
    private static final String NAME = "planners";

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final BenchOptions bench = new BenchOptions();

    @Option(
            names = "--planners",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "random-shooting,affordance,cem,greedy",
            description = "Which ones, with commas between (default: ${DEFAULT-VALUE}).")
    private List<String> planners = List.of();

    @Option(
            names = "--lengths",
            split = ",",
            paramLabel = "L",
            defaultValue = "1,2,3,4,5,6",
            description = "Skills that the tasks need at least, with commas between (default: ${DEFAULT-VALUE}).")
    private List<Integer> lengths = List.of();

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "100",
            description = "Of each planner and length (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--horizon",
            paramLabel = "H",
            description = "Longest sequence imagined, of all planners that have one; left out: each planner's own.")
    private @Nullable Integer horizon;

    @Option(
            names = "--candidates",
            paramLabel = "C",
            description = "Sequences drawn per plan, by all planners that draw some; left out: each planner's own.")
    private @Nullable Integer candidates;

    BenchPlannersCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = bank.scenario(session);
        Inputs inputs = new Inputs();
        Path out = bench.out(NAME, inputs);
        PlannerComparisonRequest request = request(scenario, inputs);
        Mind mind = bank.mind(session, scenario);
        RecordedMind stamp = MindFiles.identify(bank.bank(scenario));
        Path file = out.resolve(NAME + ".json");
        PlannerLedger ledger = PlannerLedger.open(file, request, bank.objects(), stamp);
        Files.createDirectories(out);
        new PlannerComparison(session, request, mind, ledger).run();
        List<SuccessCurve> curves = ledger.curves(request);
        new SuccessFigure(
                        "Planners, scenario " + scenario.name() + ", "
                                + scenario.catalogue().size() + " skills",
                        curves)
                .write(out, NAME);
        tell(curves, ledger, out);
        return ExitCode.OK;
    }

    private PlannerComparisonRequest request(Scenario scenario, Inputs inputs) {
        int workers = bench.workers(inputs);
        List<PlannerRequest> chosen = new ArrayList<>();
        planners.forEach(name -> chosen.add(inputs.take(() -> planner(name), PlannerRequest.STANDARD)));
        inputs.throwIfAny();
        PlannerComparisonRequest request =
                new PlannerComparisonRequest(scenario, chosen, lengths, episodes, bench.seed(), workers);
        // Before the bank is loaded and threads start.
        request.requirePossible();
        return request;
    }

    private PlannerRequest planner(String name) {
        return PlannerRequest.fitting(name, PlannerOptions.optional(horizon), PlannerOptions.optional(candidates));
    }

    private void tell(List<SuccessCurve> curves, PlannerLedger ledger, Path out) {
        var terminal = session.terminal();
        if (bench.json()) {
            terminal.out().println(ledger.text());
            return;
        }
        for (SuccessCurve curve : curves) {
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%-16s %5.1f %% (%.1f to %.1f)  %d of %d",
                            curve.name(),
                            100 * curve.all().rate(),
                            100 * curve.all().interval().low(),
                            100 * curve.all().interval().high(),
                            curve.all().success(),
                            curve.all().n()));
            terminal.out().println(curve.lengths());
        }
        terminal.out().println("Figure:  " + out.resolve(NAME + ".png") + " and .svg");
    }
}
