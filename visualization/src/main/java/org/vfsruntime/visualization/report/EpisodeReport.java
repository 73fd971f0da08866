package org.vfsruntime.visualization.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.value.Embedding;

/** Collects the events of one episode, step by step. Complete or cut off, it can always be shown. */
public final class EpisodeReport implements EpisodeListener {
    private final SortedMap<Integer, EpisodeStep> steps = new TreeMap<>();
    private Optional<EpisodeEvent.Stopped> stopped = Optional.empty();

    @Override
    public synchronized void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Observed observed) {
            change(event, step -> step.withEmbedding(observed.embedding()));
        } else if (event instanceof EpisodeEvent.Planned planned) {
            change(event, step -> step.withPlan(planned.result(), planned.nanos()));
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            change(event, step -> step.withSkill(started.skill()));
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            change(event, step -> step.withSkill(finished.skill()).withOutcome(finished.outcome()));
        } else if (event instanceof EpisodeEvent.Stopped last) {
            stopped = Optional.of(last);
        }
    }

    private void change(EpisodeEvent event, UnaryOperator<EpisodeStep> change) {
        steps.put(event.step(), change.apply(steps.getOrDefault(event.step(), EpisodeStep.empty(event.step()))));
    }

    /** @return the steps in order */
    public synchronized List<EpisodeStep> steps() {
        return List.copyOf(steps.values());
    }

    /** @return how the episode ended, if it did */
    public synchronized Optional<EpisodeEvent.Stopped> stopped() {
        return stopped;
    }

    /** @return the number of skills that were started */
    public int skillsRun() {
        return (int) steps().stream().filter(step -> step.skill().isPresent()).count();
    }

    /** @return the embeddings in the order in which they were observed */
    public List<Embedding> embeddings() {
        return steps().stream().flatMap(step -> step.embedding().stream()).toList();
    }
}
