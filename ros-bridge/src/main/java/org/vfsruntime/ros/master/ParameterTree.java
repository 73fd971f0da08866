package org.vfsruntime.ros.master;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.ros.names.GraphName;

/** The parameters of a master: a tree whose inner nodes are maps. Safe for several threads. */
final class ParameterTree {
    private Map<String, Object> root = new TreeMap<>();

    /** @param key full name; / for all of it */
    synchronized Optional<Object> get(String key) {
        Object found = root;
        for (String part : parts(key)) {
            if (!(found instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return Optional.empty();
            }
            found = map.get(part);
        }
        return Optional.of(copy(found));
    }

    /** @param key full name; / needs a map */
    synchronized void set(String key, Object value) {
        List<String> parts = parts(key);
        if (parts.isEmpty()) {
            if (!(value instanceof Map<?, ?>)) {
                throw new InvalidInputException("parameter / must be a map");
            }
            root = mapOf(copy(value));
            return;
        }
        Map<String, Object> place = root;
        for (String part : parts.subList(0, parts.size() - 1)) {
            Object next = place.get(part);
            if (!(next instanceof Map<?, ?>)) {
                next = new TreeMap<String, Object>();
                place.put(part, next);
            }
            place = mapOf(next);
        }
        place.put(parts.get(parts.size() - 1), copy(value));
    }

    /** @return whether it was there */
    synchronized boolean delete(String key) {
        List<String> parts = parts(key);
        if (parts.isEmpty()) {
            throw new InvalidInputException("parameter / cannot be deleted");
        }
        Object place = root;
        for (String part : parts.subList(0, parts.size() - 1)) {
            if (!(place instanceof Map<?, ?> map) || !map.containsKey(part)) {
                return false;
            }
            place = map.get(part);
        }
        return place instanceof Map<?, ?> && mapOf(place).remove(parts.get(parts.size() - 1)) != null;
    }

    /**
     * Looks for the first part of a key in a namespace, and then further and further up.
     *
     * @return the full key at the first place that has it, whether or not the rest of the key is there
     */
    synchronized Optional<String> search(String namespace, String key) {
        if (key.startsWith("/")) {
            return get(key).isPresent() ? Optional.of(key) : Optional.empty();
        }
        String first = key.contains("/") ? key.substring(0, key.indexOf('/')) : key;
        String place = namespace;
        while (true) {
            if (get(GraphName.join(place, first)).isPresent()) {
                return Optional.of(GraphName.join(place, key));
            }
            if (place.equals("/")) {
                return Optional.empty();
            }
            place = GraphName.parent(place);
        }
    }

    /** @return full names of all leaves */
    synchronized List<Object> names() {
        List<Object> names = new ArrayList<>();
        collect("", root, names);
        return names;
    }

    private static void collect(String prefix, Map<String, Object> map, List<Object> names) {
        map.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner && !inner.isEmpty()) {
                collect(prefix + "/" + name, mapOf(inner), names);
            } else {
                names.add(prefix + "/" + name);
            }
        });
    }

    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        for (String part : key.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inner) -> copy.put(String.valueOf(name), copy(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ParameterTree::copy).toList();
        }
        return value;
    }

    /** Every map of the tree is one that this class made, with texts as names. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(Object map) {
        return (Map<String, Object>) map;
    }
}
