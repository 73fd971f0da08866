package org.vfsruntime.visualization.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.visualization.report.data.LiveJson;
import org.vfsruntime.visualization.report.map.FlatMap;
import org.vfsruntime.visualization.report.map.PrincipalPlane;
import org.vfsruntime.visualization.report.page.SinglePage;

/** The page and its messages stay in target/browser: the tests in a real browser serve them. */
class LivePageTest {
    private static final Path PAGES = Path.of("target", "browser");
    private static final float[] BACKGROUND = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 0};

    @TempDir
    private Path folder;

    @Test
    void aLivePageMayTalkToItsServerOnly() {
        String page = SinglePage.live().html("live", beginning());
        AtomicFile.write(PAGES.resolve("live.html"), page);

        assertThat(page).contains("connect-src 'self'", "default-src 'none'", "new EventSource");
    }

    @Test
    void theMessagesOfAnEpisodeTellAllThatItsRecordingTells() {
        RecordedEpisode episode = SampleRecordings.scripted(folder.resolve("live.vfsrec"));

        ArrayNode messages = JsonNodeFactory.instance.arrayNode().addAll(messages(episode));
        AtomicFile.write(PAGES.resolve("live.json"), messages.toString());

        assertThat(messages.findValuesAsText("type"))
                .startsWith("episode", "entry", "place")
                .contains("frames")
                .endsWith("end");
        assertThat(messages.findValues("entry")).hasSize(episode.events().size());
    }

    private static ObjectNode beginning() {
        FlatMap map = new PrincipalPlane("").lay(BACKGROUND, 3, 8);
        return LiveJson.beginning("live", SampleEpisode.CATALOGUE, Optional.of(map), BACKGROUND);
    }

    private static List<ObjectNode> messages(RecordedEpisode episode) {
        List<ObjectNode> messages = new ArrayList<>();
        messages.add(LiveJson.episode("now", episode.header(), episode.scene()));
        List<SceneFrame> frames = episode.frames();
        double before = -1;
        for (RecordingEntry.Event entry : episode.events()) {
            double from = before;
            List<SceneFrame> since = frames.stream()
                    .filter(frame -> frame.seconds() > from && frame.seconds() <= entry.seconds())
                    .toList();
            if (!since.isEmpty()) {
                messages.add(LiveJson.frames(since));
            }
            before = entry.seconds();
            messages.add(LiveJson.entry(SampleEpisode.CATALOGUE, entry));
            if (entry.event() instanceof EpisodeEvent.Observed) {
                messages.add(LiveJson.place(0.1f * messages.size(), 0.2f));
            }
        }
        messages.add(LiveJson.end(Judgement.of(episode)));
        return messages;
    }
}
