package org.vfsruntime.cli.dashboard;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.dashboard.DashboardControls;
import org.vfsruntime.visualization.dashboard.DashboardServer;
import org.vfsruntime.visualization.dashboard.LiveEpisodes;
import org.vfsruntime.visualization.dashboard.LiveLog;
import org.vfsruntime.visualization.dashboard.LiveMap;
import org.vfsruntime.visualization.report.data.LiveJson;
import org.vfsruntime.visualization.report.page.SinglePage;

/** A dashboard of any robot, simulated or not: one page, what it is told, and the server that shows it to browsers. */
public final class LivePage {
    private static final long MOST_CHARACTERS = 64L << 20;
    private static final int TOKEN_BYTES = 16;

    private final LiveLog log = new LiveLog(MOST_CHARACTERS);
    private final LiveEpisodes episodes;
    private final String html;

    /**
     * @param title for people
     * @param catalogue the k skills
     * @param map on which observations are placed; empty for none
     */
    public LivePage(String title, SkillCatalogue catalogue, Optional<LiveMap> map) {
        this.episodes = new LiveEpisodes(log, catalogue, map);
        this.html = SinglePage.live()
                .html(
                        "vfs dashboard",
                        LiveJson.beginning(
                                title,
                                catalogue,
                                map.map(LiveMap::map),
                                map.map(LiveMap::values).orElse(new float[0])));
    }

    /** @return what happens, to be told in order; before the page is served, too */
    public LiveEpisodes episodes() {
        return episodes;
    }

    /**
     * Begins an episode of a robot whose truth nobody knows and whose world nobody can draw: it ends with its own last
     * event.
     *
     * @param name for people
     * @param header what is known before
     * @param since tells the seconds since the episode began
     * @return to be told the episode's events
     */
    public EpisodeListener begin(String name, RecordingHeader header, DoubleSupplier since) {
        episodes.begin(name, header, Optional.empty(), since);
        return new UntilStopped(episodes);
    }

    /**
     * Serves the page while some work is done, and says where.
     *
     * @param <T> what the work gives
     * @param port in [0, 65535]; 0 for any
     * @param controls of the buttons
     * @param announce told the address with its token, in one line
     * @param work to be done, on this thread
     * @return what the work gives
     * @throws org.vfsruntime.core.InvalidInputException one line, when the port is taken
     */
    public <T> T during(int port, DashboardControls controls, PrintStream announce, Supplier<T> work) {
        String token = token();
        try (DashboardServer server = new DashboardServer(port, html, log, controls, token)) {
            announce.println("Open http://127.0.0.1:" + server.port() + "/?token=" + token
                    + "  (whoever has the token can pause and stop; Ctrl-C ends)");
            announce.flush();
            return work.get();
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
