package org.vfsruntime.visualization.report.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * Sorts points by what was true in the world: for colours and for looking, never for choosing. A facet is a name and one
 * label for each point, such as "Held" with "nothing", "Blue" and "Red".
 *
 * <p>Facets follow from the names of skills, as catalogues use them: {@code Pick…} holds something, {@code Open…} and
 * {@code Close…} are two ends of one thing. Where there are no such names only "all that is true" is left.
 */
final class TruthFacets {
    private static final String UNKNOWN = "unknown";
    private static final int MOST_LABELS = 24;

    private final SkillCatalogue catalogue;
    private final PointRows points;
    private final List<Map<Integer, Set<Skill>>> truths = new ArrayList<>();

    TruthFacets(SkillCatalogue catalogue, PointRows points, List<RecordedEpisode> recordings) {
        this.catalogue = catalogue;
        this.points = points;
        for (RecordedEpisode recording : recordings) {
            Map<Integer, Set<Skill>> steps = new HashMap<>();
            for (RecordingEntry.Truth truth : recording.truths()) {
                steps.put(truth.step(), truth.satisfied());
            }
            truths.add(steps);
        }
    }

    /** Names what holds in a set of true success conditions. */
    private interface Labeller {
        String label(Set<Skill> satisfied);
    }

    void put(ArrayNode json) {
        if (truths.stream().allMatch(Map::isEmpty)) {
            return;
        }
        if (named("Pick").findAny().isPresent()) {
            put(json, "Held", this::held);
        }
        named("Open")
                .map(skill -> skill.name().substring("Open".length()))
                .filter(thing -> catalogue.contains(new Skill("Close" + thing)))
                .forEach(thing -> put(json, thing, satisfied -> opening(satisfied, thing)));
        put(json, "All that is true", TruthFacets::all);
    }

    private java.util.stream.Stream<Skill> named(String prefix) {
        return catalogue.skills().stream()
                .filter(skill -> skill.name().startsWith(prefix) && skill.name().length() > prefix.length());
    }

    private String held(Set<Skill> satisfied) {
        return named("Pick")
                .filter(satisfied::contains)
                .map(skill -> skill.name().substring("Pick".length()))
                .reduce((one, other) -> one + " + " + other)
                .orElse("nothing");
    }

    private static String opening(Set<Skill> satisfied, String thing) {
        if (satisfied.contains(new Skill("Open" + thing))) {
            return "open";
        }
        return satisfied.contains(new Skill("Close" + thing)) ? "closed" : "between";
    }

    private static String all(Set<Skill> satisfied) {
        TreeSet<String> names = new TreeSet<>();
        satisfied.forEach(skill -> names.add(skill.name()));
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private void put(ArrayNode json, String name, Labeller labeller) {
        String[] labels = new String[points.size()];
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < labels.length; i++) {
            Set<Skill> satisfied = truths.get(points.episode(i)).get(points.step(i));
            labels[i] = satisfied == null ? UNKNOWN : labeller.label(satisfied);
            counts.merge(labels[i], 1, Integer::sum);
        }
        List<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_LABELS)
                .map(Map.Entry::getKey)
                .toList();
        int others = frequent.size();
        var facet = json.addObject().put("name", name);
        ArrayNode names = facet.putArray("labels");
        frequent.forEach(names::add);
        if (counts.size() > others) {
            names.add("other");
        }
        facet.put(
                "of",
                Packed.integers(Arrays.stream(labels)
                        .mapToInt(label -> frequent.contains(label) ? frequent.indexOf(label) : others)
                        .toArray()));
    }
}
