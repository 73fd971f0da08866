package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Folders;
import org.vfsruntime.cli.input.Inputs;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.recording.RecordingFiles;
import org.vfsruntime.cli.report.ReportPages;
import org.vfsruntime.cli.report.ReportRequest;
import org.vfsruntime.core.Faults;
import org.vfsruntime.visualization.projection.Projector;
import org.vfsruntime.visualization.report.data.Detail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recorded episodes as one page. */
@Command(
        name = "report",
        description = {
            "Writes one page about recorded episodes that opens from disk and needs no network: a map of all observations,",
            "the values, every plan with what was rejected and why, and the motion in 3-D."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  vfs report out/demo/episode.vfsrec -o report.html",
            "  vfs report out/eval -o out/eval/report.html --plans 100 --motion 8"
        })
final class ReportCommand implements Callable<Integer> {
    private static final int MEGABYTE = 20;

    private final Session session;

    @Parameters(
            paramLabel = "RECORDING",
            arity = "1..*",
            description = "Files that demo or eval --record wrote, or folders of them.")
    private List<Path> sources = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "report.html",
            description = "Where the page goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("report.html");

    @Option(
            names = "--plans",
            paramLabel = "N",
            defaultValue = "500",
            description = "The most episodes that are shown step by step (default: ${DEFAULT-VALUE}).")
    private int plans;

    @Option(
            names = "--motion",
            paramLabel = "MB",
            defaultValue = "24",
            description = "The most megabytes of recorded motion (default: ${DEFAULT-VALUE}).")
    private int motion;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "barnes-hut",
            description =
                    "Draws the map: barnes-hut, or smile for at most 2500 observations (default: ${DEFAULT-VALUE}).")
    private String engine = "barnes-hut";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Of the map's start (default: 1).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = "Workers; left out: one per processor. Does not change the page.")
    private @Nullable Integer threads;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs();
        List<Path> files = inputs.take(() -> RecordingFiles.of(sources), List.of());
        inputs.check(() -> Folders.requireWritable("--out", folder(out)));
        ReportRequest request = request(inputs);
        new ReportPages(session, request).write(files, out);
        var terminal = session.terminal();
        if (json) {
            terminal.out().println(json(files));
        } else {
            terminal.out().println("Report:  " + out);
        }
        return ExitCode.OK;
    }

    private ReportRequest request(Inputs inputs) {
        inputs.check(() -> Names.require(
                "--engine",
                engine,
                ReportRequest.ENGINES.stream().map(Projector::name).toList()));
        inputs.check(() -> new Faults()
                .require(plans >= 0, "--plans", plans, "be ≥ 0")
                .require(motion >= 0, "--motion", motion, "be ≥ 0")
                .throwIfAny());
        int workers = inputs.take(() -> Threads.orAll(threads), 1);
        return inputs.whole(() -> new ReportRequest(
                ReportRequest.ENGINES.stream()
                        .filter(one -> one.name().equals(engine))
                        .findFirst()
                        .orElseThrow(),
                new Detail(plans, (long) motion << MEGABYTE),
                seed,
                workers));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    private String json(List<Path> files) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("report", out.toString())
                .put("recordings", files.size())
                .toPrettyString();
    }
}
