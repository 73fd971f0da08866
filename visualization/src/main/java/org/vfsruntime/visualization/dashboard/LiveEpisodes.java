package org.vfsruntime.visualization.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.scene.FrameListener;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.report.Judgement;
import org.vfsruntime.visualization.report.data.LiveJson;

/** Tells a log what happens, in the messages that a live page understands. May be told things by several threads. */
public final class LiveEpisodes implements EpisodeListener, FrameListener {
    /** Frames come ten times a second; a message holds a few. */
    private static final int FRAMES_TOGETHER = 2;

    private final LiveLog log;
    private final SkillCatalogue catalogue;
    private final Optional<LiveMap> map;
    private final List<SceneFrame> frames = new ArrayList<>();
    private DoubleSupplier seconds = () -> 0;
    private double newest;

    /**
     * @param log that is told
     * @param catalogue the k skills
     * @param map on which observations are placed; empty for none
     */
    public LiveEpisodes(LiveLog log, SkillCatalogue catalogue, Optional<LiveMap> map) {
        this.log = log;
        this.catalogue = catalogue;
        this.map = map;
    }

    /**
     * An episode begins.
     *
     * @param name for people
     * @param header what is known before
     * @param scene its world, where it can be drawn
     * @param since tells the seconds since the episode began
     */
    public synchronized void begin(String name, RecordingHeader header, Optional<Scene> scene, DoubleSupplier since) {
        frames.clear();
        newest = 0;
        seconds = since;
        log.begin(LiveJson.episode(name, header, scene).toString());
    }

    @Override
    public synchronized void onEvent(EpisodeEvent event) {
        flush();
        newest = Math.max(newest, seconds.getAsDouble());
        log.tell(LiveJson.entry(catalogue, new RecordingEntry.Event(newest, event))
                .toString());
        if (event instanceof EpisodeEvent.Observed observed) {
            map.flatMap(LiveMap::placement).ifPresent(placement -> {
                float[] at = placement.place(observed.embedding().values());
                log.tell(LiveJson.place(at[0], at[1]).toString());
            });
        }
    }

    @Override
    public synchronized void onFrame(SceneFrame frame) {
        frames.add(frame);
        if (frames.size() >= FRAMES_TOGETHER) {
            flush();
        }
    }

    /**
     * The episode has ended.
     *
     * @param judgement how it went
     */
    public synchronized void end(Judgement judgement) {
        flush();
        log.tell(LiveJson.end(judgement).toString());
    }

    private void flush() {
        if (!frames.isEmpty()) {
            log.tell(LiveJson.frames(frames).toString());
            frames.clear();
        }
    }
}
