package org.vfsruntime.visualization.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.recording.RecordedEpisode;

/**
 * How an episode went, for people.
 *
 * @param verdict the judgement
 * @param sentence the outcome in one sentence
 * @param skillsRun the number of skills that were started
 */
public record Judgement(Verdict verdict, String sentence, int skillsRun) {
    private static final String NEEDED = "optimal_skills";

    /**
     * @param stopped how the episode ended; empty when it was cut off
     * @param skillsRun the number of skills that were started
     * @param needed the fewest skills that the task takes, where that is known
     * @param goalHolds the simulator's truth at the end, where there is one
     * @return the judgement
     */
    public static Judgement of(
            Optional<EpisodeEvent.Stopped> stopped, int skillsRun, OptionalInt needed, Optional<Boolean> goalHolds) {
        Verdict verdict = verdict(stopped, goalHolds);
        String run = skillsRun + (skillsRun == 1 ? " skill" : " skills");
        String sentence = switch (verdict) {
            case REACHED ->
                "Goal reached in " + run + (needed.isPresent() ? " (" + needed.getAsInt() + " needed at least)." : ".");
            case BELIEF_WRONG ->
                "Goal NOT reached: after " + run
                        + " the robot believes that it is done, but the simulator's truth disagrees.";
            case NOT_REACHED -> "Goal not reached after " + run + ": " + why(stopped) + ".";
            case CUT_OFF -> "The recording ends after " + run + ", before the episode does.";
        };
        return new Judgement(verdict, sentence, skillsRun);
    }

    /**
     * @param episode as it was recorded
     * @return the judgement
     */
    public static Judgement of(RecordedEpisode episode) {
        int run = (int) episode.events().stream()
                .filter(entry -> entry.event() instanceof EpisodeEvent.SkillStarted)
                .count();
        return of(episode.stopped(), run, number(episode.header().notes().get(NEEDED)), episode.goalHolds());
    }

    private static Verdict verdict(Optional<EpisodeEvent.Stopped> stopped, Optional<Boolean> goalHolds) {
        if (stopped.isEmpty()) {
            return Verdict.CUT_OFF;
        }
        if (stopped.get().reason() != StopReason.GOAL_REACHED) {
            return Verdict.NOT_REACHED;
        }
        return goalHolds.orElse(true) ? Verdict.REACHED : Verdict.BELIEF_WRONG;
    }

    private static String why(Optional<EpisodeEvent.Stopped> stopped) {
        return stopped.map(last -> last.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + (last.detail().isBlank() ? "" : " (" + last.detail() + ")"))
                .orElse("");
    }

    /** Notes are words from a file: what is no small number is not known. */
    private static OptionalInt number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
