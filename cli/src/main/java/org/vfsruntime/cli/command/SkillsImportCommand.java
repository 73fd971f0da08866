package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.imports.CriticImport;
import org.vfsruntime.cli.imports.ImportRequest;
import org.vfsruntime.cli.imports.ImportResult;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.skills.value.ValueKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a critic from elsewhere into a bank. */
@Command(
        name = "import",
        description = {
            "Adds a value network that was trained elsewhere to a bank, in the place of a skill's value or as a new"
                    + " skill.",
            "The file is looked through, loaded and tried on observations before anything is written.",
            "docs/import.md shows how to export one from PyTorch, and the spec."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs skills import --format onnx critic.onnx --spec skill.yaml -o out/mixed",
            "  vfs skills import --format torchscript --trust critic.pt --spec skill.yaml --bank out/mixed",
            "  vfs train dynamics --out out/mixed     (afterwards, when the values changed)"
        })
final class SkillsImportCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final BankOptions bank = new BankOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "What the file is: onnx (best) or torchscript.")
    private String format = "";

    @Parameters(paramLabel = "FILE", description = "The network.")
    private Path file = Path.of("");

    @Option(
            names = "--spec",
            required = true,
            paramLabel = "FILE",
            description = "YAML: what the network takes and gives.")
    private Path spec = Path.of("");

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder of a new bank; left out: the bank that --bank names is changed.")
    private @Nullable Path out;

    @Option(
            names = "--trust",
            description = "I know who made this TorchScript file: it is a program, and it will run on this machine.")
    private boolean trust;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "200",
            description = "Observations to try the critic on (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the observations (default: 1).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    SkillsImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ImportResult result = new CriticImport(request()).run();
        if (json) {
            session.terminal().out().println(json(result).toPrettyString());
        } else {
            tell(result);
        }
        return ExitCode.OK;
    }

    private ImportRequest request() {
        Inputs inputs = new Inputs();
        ValueKind kind = inputs.take(this::kind, ValueKind.ONNX);
        inputs.check(() -> new Faults()
                        .require(samples >= 2 && samples <= 10_000, "--samples", samples, "lie in [2, 10000]")
                        .throwIfAny())
                .check(() -> {
                    if (out == null && !bank.isNamed()) {
                        throw new InvalidInputException("-o was left out but must name the folder of the mixed bank;"
                                + " to change a bank in place, name it with --bank");
                    }
                })
                .throwIfAny();
        Scenario scenario = bank.scenario(session);
        Path target = out == null ? bank.bank(scenario) : out;
        Folders.requireWritable(out == null ? "--bank" : "--out", target);
        return new ImportRequest(
                scenario, bank.bank(scenario), Optional.ofNullable(out), kind, file, spec, seed, samples);
    }

    private ValueKind kind() {
        Names.require("--format", format, List.of(ValueKind.ONNX.word(), ValueKind.TORCHSCRIPT.word()));
        ValueKind kind = ValueKind.named(format);
        if (kind == ValueKind.TORCHSCRIPT && !trust) {
            throw new InvalidInputException("--format was torchscript without --trust: such a file is a program that"
                    + " PyTorch runs on this machine; add --trust when you know who made it, or export to ONNX");
        }
        return kind;
    }

    private void tell(ImportResult result) {
        var out = session.terminal().out();
        out.println(String.format(
                Locale.ROOT,
                "%s version '%s': values from %.3f to %.3f, mean %.3f, on %d observations%s",
                result.spec().skill(),
                result.spec().version(),
                result.trial().low(),
                result.trial().high(),
                result.trial().mean(),
                result.trial().observations(),
                result.trial().outside() == 0 ? "" : "; " + result.trial().outside() + " were clipped"));
        result.change()
                .ifPresent(change -> out.println(String.format(
                        Locale.ROOT, "Differs from the value function that it replaces by at most %.2g", change)));
        out.println("Bank:     " + result.folder() + ", "
                + result.bank().catalogue().size() + " skills, " + imported(result) + " with an imported critic");
        out.println("Dynamics: "
                + (result.keepsDynamics()
                        ? "kept, as the values are the same"
                        : "none for these values yet; to plan, run './vfs train dynamics --scenario "
                                + result.bank().header().scenario() + " --out " + result.folder() + "'"));
        if (!result.acts()) {
            out.println("Note:     " + result.spec().skill()
                    + " has a critic and no policy: this bank can embed ('vfs skills list --bank "
                    + result.folder() + "') but not act, plan or be measured");
        }
    }

    private static long imported(ImportResult result) {
        return result.bank().skills().stream()
                .filter(skill ->
                        skill.value().kind() == ValueKind.ONNX || skill.value().kind() == ValueKind.TORCHSCRIPT)
                .count();
    }

    private ObjectNode json(ImportResult result) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("skill", result.spec().skill())
                .put("version", result.spec().version())
                .put("format", format)
                .put("bank", result.folder().toString())
                .put("skills", result.bank().catalogue().size())
                .put("imported", imported(result))
                .put("observations", result.trial().observations())
                .put("lowest_value", result.trial().low())
                .put("mean_value", result.trial().mean())
                .put("highest_value", result.trial().high())
                .put("clipped", result.trial().outside());
        result.change().ifPresent(change -> all.put("largest_change", change));
        return all.put("acts", result.acts()).put("keeps_dynamics", result.keepsDynamics());
    }
}
