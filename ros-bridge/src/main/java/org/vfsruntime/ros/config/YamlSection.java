package org.vfsruntime.ros.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfsruntime.core.Faults;

/**
 * One mapping of a YAML file. Notes what is missing, of the wrong kind or unknown, and goes on, so that a user mends
 * everything in one go.
 */
final class YamlSection {
    private final String path;
    private final JsonNode node;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();

    YamlSection(String path, JsonNode node, Faults faults) {
        this.path = path;
        this.node = node;
        this.faults = faults;
        faults.require(
                node.isObject() || node.isMissingNode(),
                path.isEmpty() ? "the file" : path,
                kind(node),
                "be a mapping");
    }

    boolean has(String key) {
        asked.add(key);
        return node.hasNonNull(key);
    }

    YamlSection section(String key) {
        asked.add(key);
        return new YamlSection(at(key), node.has(key) ? node.get(key) : MissingNode.getInstance(), faults);
    }

    List<Map.Entry<String, YamlSection>> sections() {
        List<Map.Entry<String, YamlSection>> sections = new ArrayList<>();
        node.fieldNames().forEachRemaining(key -> sections.add(Map.entry(key, section(key))));
        return sections;
    }

    List<YamlSection> list(String key) {
        asked.add(key);
        List<YamlSection> sections = new ArrayList<>();
        JsonNode list = node.path(key);
        faults.require(list.isArray() || list.isMissingNode(), at(key), kind(list), "be a list");
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            sections.add(new YamlSection(at(key) + "[" + i + "]", list.get(i), faults));
        }
        return sections;
    }

    String text(String key) {
        return text(key, Optional.empty());
    }

    String text(String key, String standard) {
        return text(key, Optional.of(standard));
    }

    private String text(String key, Optional<String> standard) {
        asked.add(key);
        JsonNode value = node.path(key);
        if (value.isTextual() && !value.asText().isBlank()) {
            return value.asText();
        }
        faults.require(
                value.isMissingNode() && standard.isPresent(), at(key), shown(value), "be a text that is not empty");
        return standard.orElse("?");
    }

    double number(String key, double standard) {
        return number(key, Optional.of(standard));
    }

    double number(String key) {
        return number(key, Optional.empty());
    }

    private double number(String key, Optional<Double> standard) {
        asked.add(key);
        JsonNode value = node.path(key);
        if (value.isNumber() && Double.isFinite(value.asDouble())) {
            return value.asDouble();
        }
        faults.require(value.isMissingNode() && standard.isPresent(), at(key), shown(value), "be a finite number");
        return standard.orElse(1.0);
    }

    int whole(String key, int standard) {
        double value = number(key, standard);
        faults.require(value == Math.rint(value) && Math.abs(value) < 1e9, at(key), value, "be a whole number");
        return (int) value;
    }

    boolean flag(String key, boolean standard) {
        asked.add(key);
        JsonNode value = node.path(key);
        faults.require(value.isBoolean() || value.isMissingNode(), at(key), shown(value), "be true or false");
        return value.isBoolean() ? value.asBoolean() : standard;
    }

    List<String> texts(String key) {
        asked.add(key);
        List<String> texts = new ArrayList<>();
        JsonNode list = node.path(key);
        boolean fits = list.isArray() || list.isMissingNode();
        for (JsonNode value : list) {
            fits &= value.isTextual();
            texts.add(value.asText());
        }
        faults.require(fits, at(key), shown(list), "be a list of texts");
        return fits ? texts : List.of();
    }

    /** Three numbers. */
    double[] triple(String key) {
        asked.add(key);
        JsonNode list = node.path(key);
        double[] values = new double[3];
        boolean fits = list.isArray() && list.size() == 3;
        for (int i = 0; fits && i < 3; i++) {
            fits = list.get(i).isNumber() && Double.isFinite(list.get(i).asDouble());
            values[i] = list.get(i).asDouble();
        }
        faults.require(fits, at(key), shown(list), "be a list of three finite numbers");
        return fits ? values : new double[3];
    }

    <T> T word(String key, String standard, List<String> words, List<T> meanings) {
        String word = text(key, standard);
        int index = words.indexOf(word);
        faults.require(index >= 0, at(key), "'" + word + "'", "be one of " + String.join(", ", words));
        return meanings.get(Math.max(0, index));
    }

    void fault(String key, Object value, String rule) {
        faults.require(false, at(key), value, rule);
    }

    /** Notes every key that nobody asked for. */
    void endOfSection() {
        node.fieldNames()
                .forEachRemaining(key -> faults.require(
                        asked.contains(key),
                        at(key),
                        "given",
                        "be left out: no such setting (maybe a slip of the pen)"));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static String kind(JsonNode value) {
        return value.isMissingNode()
                ? "missing"
                : "a " + value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String shown(JsonNode value) {
        String text = value.isMissingNode() ? "missing" : value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
