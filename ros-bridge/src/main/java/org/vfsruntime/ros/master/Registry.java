package org.vfsruntime.ros.master;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who offers and wants what. Safe for several threads. */
final class Registry {
    /** The three lists of a master. */
    enum Kind {
        PUBLISHER,
        SUBSCRIBER,
        SERVICE
    }

    /**
     * A node that lost its name to another.
     *
     * @param address of it
     * @param topics that it published
     */
    record Replaced(URI address, List<String> topics) {}

    private final Map<String, URI> nodes = new LinkedHashMap<>();
    private final Map<Kind, Map<String, Map<String, URI>>> offers = new TreeMap<>();
    private final Map<String, String> types = new TreeMap<>();

    Registry() {
        for (Kind kind : Kind.values()) {
            offers.put(kind, new TreeMap<>());
        }
    }

    private Map<String, Map<String, URI>> of(Kind kind) {
        return offers.getOrDefault(kind, Map.of());
    }

    /**
     * Takes a node in, and drops what another one of that name had registered.
     *
     * @return that other node, if there was one
     */
    synchronized Optional<Replaced> enter(String node, URI address) {
        URI before = nodes.put(node, address);
        if (before == null || before.equals(address)) {
            return Optional.empty();
        }
        List<String> topics = new ArrayList<>();
        of(Kind.PUBLISHER).forEach((topic, who) -> {
            if (who.containsKey(node)) {
                topics.add(topic);
            }
        });
        for (Kind kind : Kind.values()) {
            of(kind).values().forEach(who -> who.remove(node));
            of(kind).values().removeIf(Map::isEmpty);
        }
        return Optional.of(new Replaced(before, topics));
    }

    /**
     * @param address of the node for topics, of the service for services
     */
    synchronized void add(Kind kind, String name, String node, URI address) {
        if (kind == Kind.SERVICE) {
            // A service has one server: the last that came.
            of(kind).remove(name);
        }
        of(kind).computeIfAbsent(name, key -> new LinkedHashMap<>()).put(node, address);
    }

    /** @return whether it was there */
    synchronized boolean remove(Kind kind, String name, String node, URI address) {
        Map<String, URI> who = of(kind).get(name);
        if (who == null || !who.remove(node, address)) {
            return false;
        }
        if (who.isEmpty()) {
            of(kind).remove(name);
        }
        if (of(Kind.PUBLISHER).values().stream().noneMatch(map -> map.containsKey(node))
                && of(Kind.SUBSCRIBER).values().stream().noneMatch(map -> map.containsKey(node))
                && of(Kind.SERVICE).values().stream().noneMatch(map -> map.containsKey(node))) {
            nodes.remove(node);
        }
        return true;
    }

    /** Notes the type of a topic; the first real one stays unless a publisher says otherwise. */
    synchronized void type(String topic, String type, boolean isPublisher) {
        if (!type.equals("*")) {
            if (isPublisher) {
                types.put(topic, type);
            } else {
                types.putIfAbsent(topic, type);
            }
        }
    }

    synchronized List<String> addresses(Kind kind, String name) {
        return of(kind).getOrDefault(name, Map.of()).values().stream()
                .map(URI::toString)
                .distinct()
                .toList();
    }

    synchronized Optional<URI> node(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    synchronized List<Object> topicTypes() {
        List<Object> list = new ArrayList<>();
        types.forEach((topic, type) -> list.add(List.of(topic, type)));
        return list;
    }

    synchronized List<Object> publishedTopics(String below) {
        String prefix = below.isEmpty() || below.endsWith("/") ? below : below + "/";
        List<Object> list = new ArrayList<>();
        of(Kind.PUBLISHER).keySet().forEach(topic -> {
            if (topic.startsWith(prefix)) {
                list.add(List.of(topic, types.getOrDefault(topic, "*")));
            }
        });
        return list;
    }

    synchronized List<Object> state() {
        List<Object> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Object> list = new ArrayList<>();
            of(kind).forEach((name, who) -> list.add(List.of(name, List.copyOf(who.keySet()))));
            all.add(list);
        }
        return all;
    }
}
