package org.vfsruntime.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.report.RecordingReport;
import org.vfsruntime.visualization.report.map.FlatMap;
import org.vfsruntime.visualization.report.map.MapLayout;
import org.vfsruntime.visualization.report.map.NeighbourMap;

/** Reads recordings, draws their map and writes the page, with progress, until a stop is wanted. */
public final class ReportPages {
    private final Session session;
    private final ReportRequest request;

    /**
     * @param session what all commands share
     * @param request what kind of page
     */
    public ReportPages(Session session, ReportRequest request) {
        this.session = session;
        this.request = request;
    }

    /**
     * Writes one page. What its reader must know goes to standard error, too, one line each.
     *
     * @param recordings files, at least one
     * @param page where to
     * @throws org.vfsruntime.core.InvalidInputException one line, when a file is no recording, or when they do not fit
     *     together
     * @throws java.util.concurrent.CancellationException when a stop is wanted; nothing is written then
     */
    public void write(List<Path> recordings, Path page) {
        RecordingReport report = new RecordingReport(read(recordings), request.detail(), this::lay);
        report.write(page).forEach(line -> session.terminal().err().println("vfs: " + line));
    }

    private List<RecordedEpisode> read(List<Path> files) {
        List<RecordedEpisode> recordings = new ArrayList<>();
        if (files.size() == 1) {
            return List.of(RecordedEpisode.read(files.get(0)));
        }
        try (Progress progress = Progress.start(session.terminal(), "Recordings", files.size(), session.nanoClock())) {
            for (Path file : files) {
                session.stop().throwIfRequested();
                recordings.add(RecordedEpisode.read(file));
                progress.at(recordings.size(), "");
            }
        }
        return recordings;
    }

    private FlatMap lay(float[] values, int n, int k) {
        if (n < NeighbourMap.FEWEST) {
            return layout(ProjectionWatch.NONE).lay(values, n, k);
        }
        try (Progress progress =
                Progress.start(session.terminal(), "Map", ProjectionConfig.ITERATIONS, session.nanoClock())) {
            return layout((done, total) -> {
                        progress.at(done, "");
                        return !session.stop().isRequested();
                    })
                    .lay(values, n, k);
        }
    }

    private MapLayout layout(ProjectionWatch watch) {
        return new NeighbourMap(List.of(request.engine()), request.seed(), request.threads(), watch);
    }
}
