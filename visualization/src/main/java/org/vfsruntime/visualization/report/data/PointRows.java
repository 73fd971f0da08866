package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.api.list.primitive.MutableFloatList;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.impl.factory.primitive.FloatLists;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Every observation of many episodes as one point: its embedding, where it comes from, and what was done there. */
final class PointRows {
    private final SkillCatalogue catalogue;
    private final MutableFloatList values = FloatLists.mutable.empty();
    private final MutableFloatList seconds = FloatLists.mutable.empty();
    private final MutableIntList episodes = IntLists.mutable.empty();
    private final MutableIntList steps = IntLists.mutable.empty();
    private final MutableIntList chosen = IntLists.mutable.empty();

    PointRows(SkillCatalogue catalogue, List<RecordedEpisode> recordings) {
        this.catalogue = catalogue;
        for (int i = 0; i < recordings.size(); i++) {
            add(i, recordings.get(i));
        }
    }

    private void add(int episode, RecordedEpisode recording) {
        for (RecordingEntry.Event entry : recording.events()) {
            if (entry.event() instanceof EpisodeEvent.Observed observed) {
                values.addAll(observed.embedding().values());
                seconds.add((float) entry.seconds());
                episodes.add(episode);
                steps.add(observed.step());
                chosen.add(-1);
            } else if (entry.event() instanceof EpisodeEvent.SkillStarted started && isNewest(episode, started)) {
                chosen.set(chosen.size() - 1, catalogue.indexOf(started.skill()));
            }
        }
    }

    private boolean isNewest(int episode, EpisodeEvent.SkillStarted started) {
        return !steps.isEmpty() && episodes.getLast() == episode && steps.getLast() == started.step();
    }

    int size() {
        return steps.size();
    }

    /** @return [n, k] row-major */
    float[] values() {
        return values.toArray();
    }

    int episode(int point) {
        return episodes.get(point);
    }

    int step(int point) {
        return steps.get(point);
    }

    /** Points of no episode: what lies below those that matter. */
    static ObjectNode background(int k, int n, float[] values) {
        int[] nothing = new int[n];
        Arrays.fill(nothing, -1);
        return json(k, values, new float[n], nothing, new int[n], nothing);
    }

    private static ObjectNode json(int k, float[] values, float[] seconds, int[] episodes, int[] steps, int[] chosen) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("n", seconds.length)
                .put("k", k)
                .put("z", Packed.floats(values))
                .put("seconds", Packed.floats(seconds))
                .put("episode", Packed.integers(episodes))
                .put("step", Packed.integers(steps))
                .put("chosen", Packed.integers(chosen));
    }

    /** @return {@code {n, k, z, seconds, episode, step, chosen}}, packed; chosen is -1 where no skill was run */
    ObjectNode json() {
        return json(
                catalogue.size(), values(), seconds.toArray(), episodes.toArray(), steps.toArray(), chosen.toArray());
    }
}
