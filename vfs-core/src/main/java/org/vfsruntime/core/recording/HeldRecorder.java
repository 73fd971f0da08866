package org.vfsruntime.core.recording;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.Skill;

/**
 * Remembers one episode and writes it with {@link #commit}, on whatever thread that is: for simulated episodes that are
 * over sooner than a disk has made a file. The file is the same as a {@link Recorder}'s. When the process is killed
 * before, nothing of the episode is left. May be told things by several threads.
 */
public final class HeldRecorder implements EpisodeRecorder {
    private final Path file;
    private final RecordingHeader header;
    private final DoubleSupplier seconds;
    private final List<Consumer<Recorder>> told = new ArrayList<>();
    private double writing;
    private boolean finished;

    /**
     * @param file where to, in the end; made by {@link #commit}
     * @param header what is known before
     * @param seconds since the episode began; asked for at each event
     */
    public HeldRecorder(Path file, RecordingHeader header, DoubleSupplier seconds) {
        this.file = file;
        this.header = header;
        this.seconds = seconds;
    }

    @Override
    public synchronized void onEvent(EpisodeEvent event) {
        double at = seconds.getAsDouble();
        told.add(recorder -> {
            writing = at;
            recorder.onEvent(event);
        });
    }

    @Override
    public synchronized void onFrame(SceneFrame frame) {
        told.add(recorder -> recorder.onFrame(frame));
    }

    @Override
    public synchronized void appearance(Scene scene) {
        told.add(recorder -> recorder.appearance(scene));
    }

    @Override
    public synchronized void truth(int step, Set<Skill> satisfied) {
        Set<Skill> copy = Set.copyOf(satisfied);
        told.add(recorder -> recorder.truth(step, copy));
    }

    @Override
    public synchronized void seal(Optional<Boolean> goalHolds) {
        told.add(recorder -> recorder.seal(goalHolds));
    }

    @Override
    public synchronized Optional<String> commit() {
        return write(Recorder::commit);
    }

    /** What was not committed is written under the temporary name: something went wrong, and somebody will look. */
    @Override
    public synchronized void close() {
        if (!finished) {
            write(Recorder::problem);
        }
    }

    private Optional<String> write(Function<Recorder, Optional<String>> end) {
        finished = true;
        try (Recorder recorder = new Recorder(file, header, () -> writing)) {
            told.forEach(one -> one.accept(recorder));
            return end.apply(recorder);
        } catch (UncheckedIOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } finally {
            told.clear();
        }
    }
}
