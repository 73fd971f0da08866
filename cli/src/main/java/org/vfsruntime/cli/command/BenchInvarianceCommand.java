package org.vfsruntime.cli.command;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.representation.EquivalentStatesFigure;
import org.vfsruntime.cli.representation.InvarianceBench;
import org.vfsruntime.cli.representation.InvarianceRequest;
import org.vfsruntime.cli.representation.InvarianceScore;
import org.vfsruntime.cli.representation.InvarianceTable;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.VariantSource;
import org.vfsruntime.core.storage.AtomicFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a space ignores, and what it keeps. */
@Command(
        name = "invariance",
        description = {
            "Draws states that mean the same to every task and look different: other arm poses, distractors, colours,",
            "light, background and camera. In each space: the mean distance between states that mean different things",
            "over that within one; whether the nearest neighbour of another state means the same; and how well a",
            "probe reads from a code what must not matter, on states that it has not seen (chance 50 %%)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs bench invariance --scenario desk",
            "  vfs bench invariance --scenario desk --observation image -o out/seen --json"
        })
final class BenchInvarianceCommand implements Callable<Integer> {
    private static final String NAME = "invariance";
    private static final int SHOWN = 4;

    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Mixin
    private final BenchOptions bench = new BenchOptions();

    @Option(
            names = "--states",
            paramLabel = "N",
            defaultValue = "500",
            description = "States that are drawn (default: ${DEFAULT-VALUE}).")
    private int states;

    @Option(
            names = "--variants",
            paramLabel = "V",
            defaultValue = "20",
            description = "Ways each of them looks (default: ${DEFAULT-VALUE}).")
    private int variants;

    @Option(
            names = "--walks",
            paramLabel = "N",
            defaultValue = "600",
            description = "Walks of six skills that the other spaces are learned from (default: ${DEFAULT-VALUE}).")
    private int walks;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Training steps of each of them (default: ${DEFAULT-VALUE}).")
    private int steps;

    BenchInvarianceCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = bank.scenario(session);
        Inputs inputs = new Inputs();
        int workers = bench.workers(inputs);
        Path out = bench.out(NAME, inputs);
        InvarianceRequest request = inputs.whole(
                () -> new InvarianceRequest(scenario, states, variants, walks, steps, bench.seed(), workers));
        Path folder = bank.bank(scenario);
        LoadedSkills skills = LoadedSkills.load(scenario, folder);
        Mind mind = new BankMindSource().load(scenario, folder);
        InvarianceBench run = new InvarianceBench(session, request, skills.bank(), mind);
        List<VariantSource.State> drawn = run.states();
        List<InvarianceScore> scores = run.run(drawn);
        Files.createDirectories(out);
        if (variants >= SHOWN) {
            System.setProperty("java.awt.headless", "true");
            write(EquivalentStatesFigure.of(drawn.get(0), mind.space()), out.resolve(NAME + ".png"));
        }
        String numbers = InvarianceTable.json(request, scores).toPrettyString();
        AtomicFile.write(out.resolve(NAME + ".json"), numbers);
        if (bench.json()) {
            session.terminal().out().println(numbers);
        } else {
            InvarianceTable.lines(scores).forEach(session.terminal().out()::println);
            session.terminal().out().println("Figure:  " + out.resolve(NAME + ".png"));
        }
        return ExitCode.OK;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        AtomicFile.write(file, channel -> {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        });
    }
}
