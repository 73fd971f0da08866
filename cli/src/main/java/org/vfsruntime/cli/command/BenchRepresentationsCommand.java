package org.vfsruntime.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.curves.SuccessFigure;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.representation.RepresentationBench;
import org.vfsruntime.cli.representation.RepresentationRequest;
import org.vfsruntime.cli.representation.RepresentationScore;
import org.vfsruntime.cli.representation.RepresentationTable;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.skills.bank.SkillBank;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The same planner in different spaces. */
@Command(
        name = "representations",
        description = {
            "Plans with the same planner and the same data in value function space, in the raw observation, in the"
                    + " latents",
            "of an autoencoder and of contrastive learning, and in the simulator's truth (an oracle). Counts success"
                    + " by",
            "the length of the task, and draws it. Everything follows from the seed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs bench representations --scenario rearrange --objects 4 --longest 4 --episodes 200",
            "  vfs bench representations --scenario desk -o out/representations",
            "  vfs bench representations --episodes 300 --seed 5 -o out/representations --json"
        })
final class BenchRepresentationsCommand implements Callable<Integer> {
    private static final String NAME = "representations";

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final BenchOptions bench = new BenchOptions();

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "300",
            description = "Episodes in each space (default: ${DEFAULT-VALUE}).")
    private int episodes;

    @Option(
            names = "--longest",
            paramLabel = "L",
            defaultValue = "6",
            description = "Skills that the longest tasks need: episodes have the lengths 1 to L in turn (default: 6).")
    private int longest;

    @Option(
            names = "--tuning-episodes",
            paramLabel = "N",
            defaultValue = "60",
            description = "Episodes for each setting that is tried, on other tasks (default: ${DEFAULT-VALUE}).")
    private int tuningEpisodes;

    @Option(
            names = "--walks",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Walks of six skills that everything learns from (default: ${DEFAULT-VALUE}).")
    private int walks;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "8000",
            description = "Training steps of each network (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--candidates",
            paramLabel = "C",
            defaultValue = "1000",
            description = "Sequences drawn for each plan (default: ${DEFAULT-VALUE}).")
    private int candidates;

    BenchRepresentationsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = bank.scenario(session);
        Inputs inputs = new Inputs();
        int workers = bench.workers(inputs);
        Path out = bench.out(NAME, inputs);
        RepresentationRequest request = inputs.whole(() -> new RepresentationRequest(
                scenario, episodes, longest, tuningEpisodes, walks, steps, candidates, bench.seed(), workers));
        // Before the bank is loaded: a length that no task has is the user's mistake.
        scenario.draw(bench.seed(), OptionalInt.of(longest), WorldOptions.PLAIN);
        Path folder = bank.bank(scenario);
        SkillBank skills = BankMindSource.skills(scenario, folder);
        List<RepresentationScore> scores =
                new RepresentationBench(session, request, skills, new BankMindSource().load(scenario, folder)).run();
        Files.createDirectories(out);
        new SuccessFigure(
                        "Planning in different spaces, scenario " + scenario.name() + ", "
                                + scenario.catalogue().size() + " skills",
                        scores.stream().map(RepresentationScore::curve).toList())
                .write(out, NAME);
        String numbers = RepresentationTable.json(request, scores).toPrettyString();
        AtomicFile.write(out.resolve(NAME + ".json"), numbers);
        tell(scores, numbers, out);
        return ExitCode.OK;
    }

    private void tell(List<RepresentationScore> scores, String numbers, Path out) {
        var terminal = session.terminal();
        if (bench.json()) {
            terminal.out().println(numbers);
            return;
        }
        RepresentationTable.lines(scores).forEach(terminal.out()::println);
        terminal.out().println("Figure:  " + out.resolve(NAME + ".png") + " and .svg");
    }
}
