package org.vfsruntime.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vfsruntime.cli.ExitCode;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.visualization.report.RecordingReport;
import org.vfsruntime.visualization.report.data.Detail;
import org.vfsruntime.visualization.report.map.PrincipalPlane;
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
            "  vfs report out/eval/*.vfsrec -o out/eval/report.html --plans 100 --motion 8"
        })
final class ReportCommand implements Callable<Integer> {
    private static final int MEGABYTE = 20;

    private final Session session;

    @Parameters(paramLabel = "RECORDING", arity = "1..*", description = "Files that demo or eval --record wrote.")
    private List<Path> files = List.of();

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

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Detail detail = new Detail(plans, (long) motion << MEGABYTE);
        List<RecordedEpisode> recordings = new ArrayList<>();
        try (Progress progress = Progress.start(session.terminal(), "Recordings", files.size(), session.nanoClock())) {
            for (Path file : files) {
                if (session.stop().isRequested()) {
                    return ExitCode.INTERRUPTED;
                }
                recordings.add(RecordedEpisode.read(file));
                progress.at(recordings.size(), "");
            }
        }
        List<String> notices = new RecordingReport(recordings, detail, new PrincipalPlane("")).write(out);
        notices.forEach(line -> session.terminal().err().println("vfs: " + line));
        session.terminal().out().println("Report:  " + out);
        return ExitCode.OK;
    }
}
