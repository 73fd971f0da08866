package org.vfsruntime.core.recording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;

/**
 * One episode as it was recorded: header, events and truths in memory, frames read from the file when they are asked
 * for. Immutable; safe for use by several threads.
 */
public final class RecordedEpisode {
    /** Most events, truths and the like that are held in memory. */
    public static final int MAX_ENTRIES = 1_000_000;

    private final Path file;
    private final RecordingHeader header;
    private final Optional<Scene> scene;
    private final List<RecordingEntry.Event> events;
    private final List<RecordingEntry.Truth> truths;
    private final int frameCount;
    private final RecordingEnding ending;

    private RecordedEpisode(
            Path file,
            RecordingHeader header,
            Optional<Scene> scene,
            List<RecordingEntry.Event> events,
            List<RecordingEntry.Truth> truths,
            int frameCount,
            RecordingEnding ending) {
        this.file = file;
        this.header = header;
        this.scene = scene;
        this.events = List.copyOf(events);
        this.truths = List.copyOf(truths);
        this.frameCount = frameCount;
        this.ending = ending;
    }

    /**
     * Reads as much as is whole; {@link #ending} says whether that is all.
     *
     * @param file a recording
     * @return the episode
     * @throws InvalidInputException one line, when not even the header can be read, or when there is more than fits
     */
    public static RecordedEpisode read(Path file) {
        Optional<Scene> scene = Optional.empty();
        List<RecordingEntry.Event> events = new ArrayList<>();
        List<RecordingEntry.Truth> truths = new ArrayList<>();
        int frames = 0;
        try (RecordingReader reader = new RecordingReader(file)) {
            for (Optional<RecordingEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
                RecordingEntry entry = next.get();
                if (entry instanceof RecordingEntry.Event event) {
                    events.add(event);
                } else if (entry instanceof RecordingEntry.Truth truth) {
                    truths.add(truth);
                } else if (entry instanceof RecordingEntry.Appearance appearance) {
                    scene = Optional.of(appearance.scene());
                } else {
                    frames++;
                }
                requireFits(file, events.size() + truths.size());
            }
            return new RecordedEpisode(file, reader.header(), scene, events, truths, frames, reader.ending());
        }
    }

    private static void requireFits(Path file, int entries) {
        if (entries > MAX_ENTRIES) {
            throw new InvalidInputException("recording " + file + " holds more than " + MAX_ENTRIES
                    + " events: more than one episode should have");
        }
    }

    /** @return where it was read from */
    public Path file() {
        return file;
    }

    /** @return what was known before the episode began */
    public RecordingHeader header() {
        return header;
    }

    /** @return what the world looks like; empty where it was not recorded */
    public Optional<Scene> scene() {
        return scene;
    }

    /** @return what happened and when, in order */
    public List<RecordingEntry.Event> events() {
        return events;
    }

    /** @return the simulator's truth at observations, in order; empty where there is no simulator */
    public List<RecordingEntry.Truth> truths() {
        return truths;
    }

    /** @return why the episode ended; empty when the recording does not reach that far */
    public Optional<EpisodeEvent.Stopped> stopped() {
        return events.stream()
                .map(RecordingEntry.Event::event)
                .filter(EpisodeEvent.Stopped.class::isInstance)
                .map(EpisodeEvent.Stopped.class::cast)
                .findFirst();
    }

    /** @return whether the goal was true at the end by the simulator's truth; empty when nobody knows */
    public Optional<Boolean> goalHolds() {
        return ending instanceof RecordingEnding.Whole whole ? whole.goalHolds() : Optional.empty();
    }

    /** @return how many frames there are */
    public int frameCount() {
        return frameCount;
    }

    /**
     * Reads the frames from the file again; they are not kept.
     *
     * @return where the moving solids were, in order of time
     * @throws InvalidInputException when the file has gone or changed
     */
    public List<SceneFrame> frames() {
        List<SceneFrame> frames = new ArrayList<>(frameCount);
        try (RecordingReader reader = new RecordingReader(file)) {
            for (Optional<RecordingEntry> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof RecordingEntry.Frame frame && frames.size() < frameCount) {
                    frames.add(frame.frame());
                }
            }
        }
        if (frames.size() != frameCount) {
            throw new InvalidInputException("recording " + file + " has changed while it was read");
        }
        return frames;
    }

    /** @return how the recording ends: whole, truncated or damaged */
    public RecordingEnding ending() {
        return ending;
    }
}
