package org.vfsruntime.visualization.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.visualization.report.data.Detail;
import org.vfsruntime.visualization.report.data.ReportJson;
import org.vfsruntime.visualization.report.map.MapLayout;
import org.vfsruntime.visualization.report.page.SinglePage;

/** Recorded episodes as one page that opens from disk and needs no network. */
public final class RecordingReport {
    private final List<RecordedEpisode> recordings;
    private final Detail detail;
    private final MapLayout layout;

    /**
     * @param recordings at least one, all of one catalogue
     * @param detail how much of them goes into the page
     * @param layout puts the points on the map
     */
    public RecordingReport(List<RecordedEpisode> recordings, Detail detail, MapLayout layout) {
        this.recordings = List.copyOf(recordings);
        this.detail = detail;
        this.layout = layout;
    }

    /**
     * Writes the page, atomically; folders are created.
     *
     * @param file where to
     * @return what the reader must know, one line each, such as recordings that are cut off
     * @throws org.vfsruntime.core.InvalidInputException one line, when there is no recording, or when they do not fit
     *     together
     * @throws java.io.UncheckedIOException with one line when the file cannot be written; an older one is then unharmed
     */
    public List<String> write(Path file) {
        ReportJson json = new ReportJson(recordings, detail);
        ObjectNode data = json.build(title(), layout);
        boolean film = data.path("scenes").size() > 0;
        AtomicFile.write(file, SinglePage.closed(film).html(title(), data));
        return json.notices();
    }

    private String title() {
        if (recordings.size() != 1) {
            return recordings.size() + " episodes";
        }
        RecordedEpisode only = recordings.get(0);
        return only.header().goal().describe() + ": "
                + Judgement.of(only).verdict().words();
    }
}
