package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * What happened, one object for each entry: {@code {kind, t, step, …}}. A page applies them in order, whether they come
 * all at once or one by one while the robot moves.
 */
public final class EntryJson {
    private final SkillCatalogue catalogue;
    private final PlanJson plans;

    /** @param catalogue the k skills; skills are told by their index in it */
    public EntryJson(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
        this.plans = new PlanJson(catalogue);
    }

    /**
     * @param entry an event of an episode and when it happened
     * @return the object
     */
    public ObjectNode of(RecordingEntry.Event entry) {
        EpisodeEvent event = entry.event();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("kind", event.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("t", entry.seconds())
                .put("step", event.step());
        if (event instanceof EpisodeEvent.Observed observed) {
            json.put("z", Packed.floats(observed.embedding().values()));
        } else if (event instanceof EpisodeEvent.Planned planned) {
            json.put("nanos", planned.nanos()).put("kept", planned.keepsPlan());
            plans.put(json, planned.result());
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            json.put("skill", catalogue.indexOf(started.skill())).put("value", started.value());
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            json.put("skill", catalogue.indexOf(finished.skill()))
                    .put("status", finished.outcome().status().name().toLowerCase(Locale.ROOT))
                    .put("ticks", finished.outcome().ticks())
                    .put("detail", finished.outcome().detail());
        } else if (event instanceof EpisodeEvent.Stopped stopped) {
            json.put("reason", stopped.reason().name().toLowerCase(Locale.ROOT)).put("detail", stopped.detail());
        }
        return json;
    }

    /**
     * @param truth the simulator's, at an observation
     * @return the object
     */
    public ObjectNode of(RecordingEntry.Truth truth) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("kind", "truth").put("step", truth.step());
        ArrayNode satisfied = json.putArray("satisfied");
        truth.satisfied().stream().mapToInt(catalogue::indexOf).sorted().forEach(satisfied::add);
        return json;
    }
}
