package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.visualization.report.Judgement;
import org.vfsruntime.visualization.report.map.FlatMap;

/**
 * What a live page is told, one message at a time: {@code {type, …}}. A page that applies all of them in order shows
 * what a page on disk would show of the same episodes.
 */
public final class LiveJson {
    private LiveJson() {}

    /**
     * What a live page begins with: no episode yet, perhaps points of earlier ones as a background.
     *
     * @param title of the page
     * @param catalogue the k skills
     * @param background a map of earlier points; empty for none
     * @param values [n, k] of the background's points, row-major; empty for none
     * @return the data of the page
     */
    public static ObjectNode beginning(
            String title, SkillCatalogue catalogue, Optional<FlatMap> background, float[] values) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", 1).put("title", title);
        catalogue.names().forEach(json.putArray("catalogue")::add);
        json.putObject("live");
        background.ifPresent(map -> {
            int n = values.length / catalogue.size();
            json.set("map", MapJson.of(map));
            json.set("points", PointRows.background(catalogue.size(), n, values));
        });
        return json;
    }

    /**
     * @param name for people
     * @param header of the episode that begins
     * @param scene its world, where it can be drawn
     * @return the message
     */
    public static ObjectNode episode(String name, RecordingHeader header, Optional<Scene> scene) {
        ObjectNode json = message("episode");
        json.set("episode", EpisodeJson.header(name, header));
        scene.ifPresent(world -> json.set("scene", SceneJson.of(world)));
        return json;
    }

    /**
     * @param catalogue the k skills
     * @param entry what happened
     * @return the message
     */
    public static ObjectNode entry(SkillCatalogue catalogue, RecordingEntry.Event entry) {
        return message("entry").set("entry", new EntryJson(catalogue).of(entry));
    }

    /**
     * @param frames what has been seen since the last message, in order of time
     * @return the message
     */
    public static ObjectNode frames(List<SceneFrame> frames) {
        return message("frames").set("film", SceneJson.film(frames));
    }

    /**
     * @param x of the newest observation on the map
     * @param y of the newest observation on the map
     * @return the message
     */
    public static ObjectNode place(float x, float y) {
        return message("place").put("x", x).put("y", y);
    }

    /**
     * @param judgement of the episode that has ended
     * @return the message
     */
    public static ObjectNode end(Judgement judgement) {
        return message("end")
                .put("verdict", judgement.verdict().key())
                .put("words", judgement.verdict().words())
                .put("sentence", judgement.sentence());
    }

    private static ObjectNode message(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}
