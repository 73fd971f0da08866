package org.vfsruntime.cli.replay;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.planning.Deadline;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.value.Embedding;

/**
 * Makes every choice of a recorded episode again: embeds each recorded observation, and plans from each recorded
 * embedding with the recorded seed, in the recorded order. All plans of an episode draw from one generator, so a plan
 * that was cut short is planned again too, and only not compared.
 */
public final class Replay {
    private final RecordedEpisode episode;
    private final Mind mind;
    private final SkillPlanner planner;
    private final SplittableRandom random;

    private int plans;
    private int samePlans;
    private int sameChoices;
    private int notComparable;
    private int observations;
    private int sameValues;
    private @Nullable String firstDifference;

    /**
     * @param episode to be planned again
     * @param mind to plan with
     * @throws InvalidInputException when the mind has other skills or observations than the recording, or the
     *     planner's settings do not fit it
     */
    public Replay(RecordedEpisode episode, Mind mind) {
        RecordingHeader header = episode.header();
        if (!mind.space().catalogue().equals(header.catalogue())) {
            throw new InvalidInputException("recording " + episode.file() + " has the skills " + header.catalogue()
                    + " but the bank has " + mind.space().catalogue() + ": name the bank that it was made with");
        }
        if (!mind.space().observationSpec().equals(header.observationSpec())) {
            throw new InvalidInputException("recording " + episode.file() + " has the observation channels "
                    + header.observationSpec().channels() + " but the bank has "
                    + mind.space().observationSpec().channels() + ": name the bank that it was made with");
        }
        this.episode = episode;
        this.mind = mind;
        this.planner = PlannerRequest.of(
                        header.planner().name(), header.planner().settings())
                .planner(mind.dynamics());
        this.random = new SplittableRandom(header.planner().seed());
    }

    /** @return what came of it; to be called once */
    public ReplayResult run() {
        Optional<Embedding> newest = Optional.empty();
        for (RecordingEntry.Event entry : episode.events()) {
            if (entry.event() instanceof EpisodeEvent.Observed observed) {
                newest = Optional.of(observed.embedding());
                embed(observed);
            } else if (entry.event() instanceof EpisodeEvent.Planned planned) {
                plan(
                        planned,
                        newest.orElseThrow(() -> new InvalidInputException(
                                "recording " + episode.file() + " holds a plan before the first observation")));
            }
        }
        return new ReplayResult(
                plans,
                samePlans,
                sameChoices,
                notComparable,
                observations,
                sameValues,
                Optional.ofNullable(firstDifference));
    }

    private void embed(EpisodeEvent.Observed observed) {
        observations++;
        Embedding now = mind.space().embed(observed.observation());
        if (now.equals(observed.embedding())) {
            sameValues++;
        } else {
            differs("observation at step " + observed.step() + ": " + Difference.of(observed.embedding(), now));
        }
    }

    private void plan(EpisodeEvent.Planned planned, Embedding from) {
        PlanResult recorded = planned.result();
        PlanResult now = planner.plan(from, episode.header().goal(), planned.warmStart(), random, Deadline.never());
        if (isCutShort(recorded)) {
            notComparable++;
            return;
        }
        plans++;
        sameChoices += Difference.isSameChoice(recorded, now) ? 1 : 0;
        if (now.equals(recorded)) {
            samePlans++;
        } else {
            differs("plan at step " + planned.step() + ": " + Difference.of(recorded, now));
        }
    }

    private static boolean isCutShort(PlanResult recorded) {
        return recorded instanceof PlanResult.DeadlineReached
                || recorded instanceof PlanResult.Planned planned && planned.partial();
    }

    private void differs(String where) {
        if (firstDifference == null) {
            firstDifference = where;
        }
    }
}
