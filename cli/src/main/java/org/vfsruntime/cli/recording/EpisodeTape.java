package org.vfsruntime.cli.recording;

import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.recording.EpisodeRecorder;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.skill.Skill;

/**
 * One episode that is recorded: what the controller tells, what the world looks like, and what is true in it. The
 * world's truth goes into the file only.
 */
public final class EpisodeTape implements EpisodeListener, AutoCloseable {
    private final EvaluationWorld world;
    private final RecordingHeader header;
    private final EpisodeRecorder recorder;
    private double skillSeconds;

    /**
     * Begins a recording of an episode that has begun and in which nothing has happened yet.
     *
     * @param header what is known before
     * @param world that the episode runs in
     * @param maker makes the recorder, given what tells the seconds since the episode began
     * @throws java.io.UncheckedIOException with one line when the file cannot be made
     */
    EpisodeTape(RecordingHeader header, EvaluationWorld world, Function<DoubleSupplier, EpisodeRecorder> maker) {
        this.world = world;
        this.header = header;
        this.recorder = maker.apply(this::seconds);
        world.view().ifPresent(view -> {
            recorder.appearance(view.scene());
            recorder.onFrame(view.frame());
            view.watch(recorder);
        });
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.SkillFinished finished) {
            skillSeconds += finished.outcome().ticks() * header.world().tickSeconds();
        }
        recorder.onEvent(event);
        if (event instanceof EpisodeEvent.Observed) {
            Set<Skill> satisfied = header.catalogue().skills().stream()
                    .filter(world::isSatisfied)
                    .collect(Collectors.toSet());
            recorder.truth(event.step(), satisfied);
        }
    }

    /** The world's own time, or the sum of its skills where it does not tell. */
    private double seconds() {
        return world.view().map(view -> view.seconds()).orElse(skillSeconds);
    }

    /**
     * Ends the recording and gives the file its name.
     *
     * @param goalHolds whether the goal is true by the simulator's truth
     * @return what went wrong with the recording, in one line; empty when it is whole
     */
    public Optional<String> finish(boolean goalHolds) {
        seal(goalHolds);
        return commit();
    }

    /**
     * Writes the end of the recording; {@link #commit} must follow.
     *
     * @param goalHolds whether the goal is true by the simulator's truth
     */
    void seal(boolean goalHolds) {
        recorder.seal(Optional.of(goalHolds));
    }

    /** @return what went wrong with the recording, in one line; empty when it is whole and has its name */
    Optional<String> commit() {
        return recorder.commit();
    }

    /** Lets go of the file. A recording that was not finished keeps its temporary name and can be read. */
    @Override
    public void close() {
        recorder.close();
    }
}
