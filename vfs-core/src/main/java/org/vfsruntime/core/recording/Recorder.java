package org.vfsruntime.core.recording;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.recording.format.RecordOutput;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.Skill;

/**
 * Writes one episode to a file while it runs. Until {@link #finish} the file has a temporary name, and what is there
 * survives the end of the process up to the newest start of a skill, or later. May be told things by several threads.
 *
 * <p>A disk that fails must not stop a robot: the recorder then gives up, says so in {@link #problem}, and ignores
 * what follows. An event costs no more than encoding it and one write to the operating system; frames wait for the next
 * event, or until there are many.
 */
public final class Recorder implements EpisodeRecorder {
    private final RecordingHeader header;
    private final DoubleSupplier seconds;
    private final EventCodec events;
    private final RecordOutput out;
    private final PayloadWriter payload = new PayloadWriter();
    private Optional<String> problem = Optional.empty();
    private long records;
    private double newest;
    private boolean finished;

    /**
     * Begins a recording.
     *
     * @param file where to, in the end; an older one is replaced by {@link #finish}
     * @param header what is known before
     * @param seconds since the episode began; the world's own time where it is simulated
     * @throws UncheckedIOException with one line when the file cannot be made
     */
    public Recorder(Path file, RecordingHeader header, DoubleSupplier seconds) {
        this.header = header;
        this.seconds = seconds;
        this.events = new EventCodec(header.catalogue(), header.observationSpec());
        this.out = new RecordOutput(file, RecordKind.FORMAT_VERSION);
        append(RecordKind.HEADER, () -> HeaderCodec.write(header, payload));
        flush();
    }

    @Override
    public synchronized void onEvent(EpisodeEvent event) {
        append(RecordKind.EVENT, () -> {
            newest = Math.max(newest, seconds.getAsDouble());
            payload.f64(newest);
            events.write(event, payload);
        });
        if (isBeforeWaiting(event)) {
            flush();
        }
    }

    @Override
    public synchronized void appearance(Scene scene) {
        append(RecordKind.SCENE, () -> SceneCodec.write(scene, payload));
    }

    /** Frames that do not come later than what was recorded before are left out. */
    @Override
    public synchronized void onFrame(SceneFrame frame) {
        if (frame.seconds() < newest) {
            return;
        }
        append(RecordKind.FRAME, () -> {
            newest = frame.seconds();
            SceneCodec.write(frame, payload);
        });
    }

    @Override
    public synchronized void truth(int step, Set<Skill> satisfied) {
        append(RecordKind.TRUTH, () -> TruthCodec.write(step, satisfied, header.catalogue(), payload));
    }

    /**
     * Ends the recording and gives the file its name: {@link #seal} and {@link #commit}.
     *
     * @param goalHolds whether the goal is true by the simulator's truth; empty where there is none
     * @return what went wrong with this recording, in one line; empty when it is whole
     */
    public Optional<String> finish(Optional<Boolean> goalHolds) {
        seal(goalHolds);
        return commit();
    }

    @Override
    public synchronized void seal(Optional<Boolean> goalHolds) {
        long all = records + 1;
        append(RecordKind.END, () -> TruthCodec.writeEnd(all, goalHolds, payload));
    }

    @Override
    public synchronized Optional<String> commit() {
        attempt(() -> {
            out.commit();
            finished = true;
        });
        return problem;
    }

    /** @return what went wrong so far, in one line */
    public synchronized Optional<String> problem() {
        return problem;
    }

    @Override
    public synchronized void close() {
        if (!finished) {
            attempt(() -> {
                finished = true;
                out.flush();
            });
            out.close();
        }
    }

    private void append(RecordKind kind, Runnable content) {
        attempt(() -> {
            payload.clear();
            content.run();
            out.append(kind.code(), payload);
            records++;
        });
    }

    /** The robot moves now, or the episode is over; the other events are followed by one of these soon. */
    private static boolean isBeforeWaiting(EpisodeEvent event) {
        return event instanceof EpisodeEvent.SkillStarted || event instanceof EpisodeEvent.Stopped;
    }

    private void flush() {
        attempt(out::flush);
    }

    private void attempt(Runnable work) {
        if (problem.isPresent() || finished) {
            return;
        }
        try {
            work.run();
        } catch (UncheckedIOException | InvalidInputException e) {
            problem = Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
