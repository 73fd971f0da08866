package org.vfsruntime.core.recording;

import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;

/** What may follow what in a recording: the rules that an episode keeps by itself, checked for files of others. */
final class EntryOrder {
    private double newest;
    private int step;
    private boolean stopped;
    private boolean observed;
    private boolean seen;
    private Optional<EpisodeEvent.SkillStarted> running = Optional.empty();

    /** @throws InvalidInputException when the entry may not stand here */
    void accept(RecordingEntry entry) {
        if (entry instanceof RecordingEntry.Event event) {
            advance(event.seconds());
            event(event.event());
        } else if (entry instanceof RecordingEntry.Appearance) {
            require(!seen, "the scene is described twice");
            seen = true;
        } else if (entry instanceof RecordingEntry.Frame frame) {
            require(seen, "a frame comes before the scene");
            advance(frame.frame().seconds());
        } else {
            int at = ((RecordingEntry.Truth) entry).step();
            require(observed && at == step, "a truth of step " + at + " stands at step " + step);
        }
    }

    private void event(EpisodeEvent event) {
        require(!stopped, "an event follows the stop");
        require(event.step() >= step, "step " + event.step() + " follows step " + step);
        step = event.step();
        if (event instanceof EpisodeEvent.Observed) {
            observed = true;
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            require(running.isEmpty(), "a skill starts while another one runs");
            running = Optional.of(started);
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            require(
                    running.filter(started ->
                                    started.skill().equals(finished.skill()) && started.step() == finished.step())
                            .isPresent(),
                    "skill '" + finished.skill() + "' ends that was not started");
            running = Optional.empty();
        } else if (event instanceof EpisodeEvent.Stopped) {
            stopped = true;
        }
    }

    private void advance(double seconds) {
        require(seconds >= newest, "time goes back from " + newest + " s to " + seconds + " s");
        newest = seconds;
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new InvalidInputException(problem);
        }
    }
}
