package org.vfsruntime.skills.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Finds where two JSON trees differ. */
final class JsonDifference {
    private JsonDifference() {}

    /** @return "path is X there but must be Y" of the first difference, or empty when there is none */
    static Optional<String> first(JsonNode found, JsonNode wanted) {
        return first("", found, wanted);
    }

    private static Optional<String> first(String path, JsonNode found, JsonNode wanted) {
        if (found.equals(wanted)) {
            return Optional.empty();
        }
        if (!found.isObject() || !wanted.isObject()) {
            return Optional.of(path + " is " + show(found) + " there but " + show(wanted) + " here");
        }
        Set<String> names = new LinkedHashSet<>();
        addNames(wanted.fieldNames(), names);
        addNames(found.fieldNames(), names);
        for (String name : names) {
            String below = path.isEmpty() ? name : path + "." + name;
            Optional<String> difference = first(below, found.path(name), wanted.path(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static String show(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.toString();
    }

    private static void addNames(Iterator<String> from, Set<String> to) {
        from.forEachRemaining(to::add);
    }
}
