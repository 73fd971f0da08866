package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.vfsruntime.core.recording.RecordingHeader;

/** What was known of an episode before it began. */
public final class EpisodeJson {
    private EpisodeJson() {}

    /**
     * @param name for people, such as the file's
     * @param header of the episode
     * @return {@code {name, tickSeconds, goal, facts}}
     */
    public static ObjectNode header(String name, RecordingHeader header) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("tickSeconds", header.world().tickSeconds());
        json.set("goal", GoalJson.of(header.goal(), header.catalogue()));
        ObjectNode facts = json.putObject("facts");
        facts.put("Scenario", header.world().scenario());
        put(facts, header.world().options());
        facts.put("World seed", Long.toString(header.world().seed()));
        facts.put("Planner", header.planner().name());
        put(facts, header.planner().settings());
        facts.put("Planner seed", Long.toString(header.planner().seed()));
        facts.put("Recorded by", header.software());
        facts.put("Started", header.started().toString());
        put(facts, header.notes());
        return json;
    }

    private static void put(ObjectNode facts, Map<String, String> more) {
        more.forEach((name, value) -> facts.put(capital(name), value));
    }

    private static String capital(String name) {
        String words = name.replace('_', ' ').strip();
        return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
