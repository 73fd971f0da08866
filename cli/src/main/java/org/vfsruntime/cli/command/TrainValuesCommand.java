package org.vfsruntime.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.BankStamp;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.cli.training.FoundExperience;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.convolution.ConvNetwork;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.experience.Experience;
import org.vfsruntime.skills.image.ImageBank;
import org.vfsruntime.skills.image.ImageValueConfig;
import org.vfsruntime.skills.image.ImageValueLearning;
import org.vfsruntime.skills.image.PictureSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learning values of skills that there are, from pictures. */
@Command(
        name = "values",
        description = {
            "Learns value functions that go by a camera's picture alone, for skills of a bank that there is.",
            "Every skill is run by its policy from every state of many walks; what came of it is what the values",
            "learn, as in 'train skills'. The policies keep going by poses. May be stopped and resumed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs train values --scenario desk --observation image --seed 1",
            "  vfs train values --scenario rearrange --observation image --seed 1",
            "  vfs train dynamics --scenario desk --observation image --seed 1     (afterwards)",
            "  vfs eval --scenario desk --observation image --episodes 100"
        })
final class TrainValuesCommand implements Callable<Integer> {
    private static final int QUICK_STEPS = 60;
    private static final List<String> NETWORKS = List.of("standard", "small");

    private final Session session;

    @Mixin
    private final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--policies",
            paramLabel = "DIR",
            description =
                    "Bank whose policies are run; must lie beside the folder of --out (default: banks/SCENARIO, of"
                            + " the same scenario without a camera).")
    private @Nullable Path policies;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description =
                    "Steps of the optimiser (default: 24000, rearrange 10000; small network 3000; with --quick 60).")
    private @Nullable Integer steps;

    @Option(
            names = "--network",
            paramLabel = "standard|small",
            defaultValue = "standard",
            description = "How large the network is: small has half of the filters (default: ${DEFAULT-VALUE}).")
    private String size = "standard";

    TrainValuesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Scenario scenario = training.scenario(session);
        Path out = training.out(scenario);
        PictureSource pictures = scenario.pictures()
                .orElseThrow(
                        () -> new InvalidInputException("--observation of 'train values' must be image: values that"
                                + " go by poses are learned by 'vfs train skills'"));
        Path bankFolder = policies == null ? out.toAbsolutePath().resolveSibling(scenario.policiesOf()) : policies;
        new Inputs()
                .check(() -> training.check(scenario))
                .check(() -> Names.require("--network", size, NETWORKS))
                .check(() -> config(scenario))
                .check(() -> requireBeside(bankFolder, out))
                .throwIfAny();
        SkillBank bank = BankMindSource.skills(scenario, bankFolder);
        double discount = bank.header().discount();
        Path work = training.work(scenario);
        Experience experience = FoundExperience.of(
                session,
                scenario,
                bank,
                BankStamp.of(bankFolder),
                training.plan(scenario, discount),
                work,
                training.threads());
        Path checkpoint = work.resolve("image-values.checkpoint");
        ConvNetwork network = learn(experience, pictures, discount, config(scenario), checkpoint);
        new ImageBank(
                        network,
                        String.join(" ", experience.skills()),
                        discount,
                        bankFolder.getFileName().toString(),
                        BankStamp.of(bankFolder),
                        command(scenario))
                .save(out);
        Files.deleteIfExists(checkpoint);
        session.terminal().out().println("Learned from " + experience.states() + " states.");
        session.terminal().out().println("Values:  " + out.resolve(ImageBank.FILE));
        session.terminal().out().println("Next:    " + training.next("dynamics", scenario) + " (the planner needs it)");
        return ExitCode.OK;
    }

    private ImageValueConfig config(Scenario scenario) {
        ImageValueConfig config = scenario.imageValues();
        config = size.equals("small") || training.quick() ? config.small() : config;
        config = training.quick() ? config.withSteps(QUICK_STEPS) : config;
        return steps == null ? config : config.withSteps(steps);
    }

    private String command(Scenario scenario) {
        return "./vfs train values --scenario " + scenario.policiesOf() + " --observation image --seed "
                + training.seed()
                + training.objects()
                + (training.quick() ? " --quick" : "")
                + (size.equals("small") ? " --network small" : "")
                + (steps == null ? "" : " --steps " + steps);
    }

    private static void requireBeside(Path bank, Path out) {
        Path one = bank.toAbsolutePath().normalize().getParent();
        Path other = out.toAbsolutePath().normalize().getParent();
        if (one == null || !one.equals(other)) {
            throw new InvalidInputException("--policies was '" + bank + "' but must lie in the same folder as '" + out
                    + "': the values refer to it by its name; copy the bank there, or choose another --out");
        }
    }

    private ConvNetwork learn(
            Experience experience, PictureSource pictures, double discount, ImageValueConfig config, Path checkpoint) {
        try (Progress progress =
                Progress.start(session.terminal(), "Values from pictures", config.steps(), session.nanoClock())) {
            double[] smooth = {0};
            return ImageValueLearning.learn(
                    experience, pictures, discount, config, training.seed(), checkpoint, (step, all, loss) -> {
                        smooth[0] = smooth[0] == 0 ? loss : 0.99 * smooth[0] + 0.01 * loss;
                        progress.at(step, String.format(Locale.ROOT, "loss %.4f", smooth[0]));
                        session.stop().throwResumableIfRequested();
                    });
        }
    }
}
