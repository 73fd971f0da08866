package org.vfsruntime.visualization.report;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.visualization.dashboard.DashboardControls;
import org.vfsruntime.visualization.dashboard.DashboardServer;
import org.vfsruntime.visualization.dashboard.LiveEpisodes;
import org.vfsruntime.visualization.dashboard.LiveLog;
import org.vfsruntime.visualization.dashboard.LiveMap;
import org.vfsruntime.visualization.projection.Points;
import org.vfsruntime.visualization.projection.ProjectedMap;
import org.vfsruntime.visualization.projection.ProjectionConfig;
import org.vfsruntime.visualization.projection.ProjectionWatch;
import org.vfsruntime.visualization.projection.barneshut.BarnesHutProjector;
import org.vfsruntime.visualization.projection.placement.MapPlacement;
import org.vfsruntime.visualization.report.data.LiveJson;
import org.vfsruntime.visualization.report.map.FlatMap;
import org.vfsruntime.visualization.report.page.SinglePage;

/**
 * The real server, page, log and map with the scripted episode over and over, for the tests in a browser. Prints the
 * address as {@code vfs dashboard} does; ends when its standard input does.
 */
final class DashboardForBrowser implements DashboardControls {
    private static final String TOKEN = "0123456789abcdef";
    private static final int BACKGROUND = 80;
    private static final int MILLIS = 400;

    private final LiveLog log = new LiveLog(1L << 18);
    private final LiveEpisodes live;
    private final LiveMap map = map();
    private boolean paused;
    private boolean stopped;

    private DashboardForBrowser() {
        live = new LiveEpisodes(log, SampleEpisode.CATALOGUE, Optional.of(map));
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        DashboardForBrowser run = new DashboardForBrowser();
        String page = SinglePage.live()
                .html(
                        "vfs dashboard",
                        LiveJson.beginning(
                                "scripted", SampleEpisode.CATALOGUE, Optional.of(run.map.map()), run.map.values()));
        Thread episodes = new Thread(run::episodes);
        episodes.setDaemon(true);
        try (DashboardServer server = new DashboardServer(0, page, run.log, run, TOKEN)) {
            System.out.println("Open http://127.0.0.1:" + server.port() + "/?token=" + TOKEN);
            episodes.start();
            while (System.in.read() >= 0) {
                // Until whoever started this lets go.
            }
        }
    }

    private static LiveMap map() {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[BACKGROUND * 8];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        Points points = Points.of(BACKGROUND, 8, values);
        ProjectedMap map =
                new BarnesHutProjector().project(points, new ProjectionConfig(10, 300, 1, 1), ProjectionWatch.NONE);
        return new LiveMap(
                new FlatMap(map.coordinates(), "barnes-hut", java.util.Map.of(), ""),
                values,
                Optional.of(new MapPlacement(points, map)::place));
    }

    private void episodes() {
        try {
            RecordedEpisode script = SampleRecordings.scripted(
                    Files.createTempDirectory("dashboard").resolve("script.vfsrec"));
            for (int number = 1; ; number++) {
                episode(script, number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void episode(RecordedEpisode script, int number) throws InterruptedException {
        begin();
        double[] now = {0};
        live.begin("episode " + number, script.header(), script.scene(), () -> now[0]);
        List<SceneFrame> frames = script.frames();
        int frame = 0;
        for (RecordingEntry.Event entry : script.events()) {
            while (frame < frames.size() && frames.get(frame).seconds() <= entry.seconds()) {
                live.onFrame(frames.get(frame++));
            }
            now[0] = entry.seconds();
            if (!goOn()) {
                EpisodeEvent.Stopped end =
                        new EpisodeEvent.Stopped(entry.event().step(), StopReason.CANCELLED, "somebody pressed stop");
                live.onEvent(end);
                live.end(Judgement.of(Optional.of(end), 0, OptionalInt.empty(), Optional.of(false)));
                return;
            }
            live.onEvent(entry.event());
        }
        live.end(Judgement.of(script));
    }

    private synchronized void begin() throws InterruptedException {
        stopped = false;
        while (paused) {
            wait();
        }
    }

    /** Waits a little, and while it is paused; whether the episode goes on. */
    private synchronized boolean goOn() throws InterruptedException {
        wait(MILLIS);
        while (paused && !stopped) {
            wait();
        }
        return !stopped;
    }

    @Override
    public synchronized void pause() {
        paused = true;
    }

    @Override
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    @Override
    public synchronized void stop() {
        paused = true;
        stopped = true;
        notifyAll();
    }
}
