package org.vfsruntime.visualization.inspect.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vfsruntime.core.Faults;

/** One word for each of n points, out of a few. Immutable; safe for use by several threads. */
public final class Labels {
    private final String name;
    private final List<String> classes;
    private final int[] of;

    private Labels(String name, List<String> classes, int[] of) {
        this.name = name;
        this.classes = List.copyOf(classes);
        this.of = of;
    }

    /**
     * @param name of what the words tell, not blank
     * @param words [n], one for each point; n ≥ 1
     * @return the labels; classes in the order of their first appearance by frequency, the most frequent first
     */
    public static Labels of(String name, List<String> words) {
        new Faults()
                .require(!name.isBlank(), "name of labels", "'" + name + "'", "not be blank")
                .require(!words.isEmpty(), "labels '" + name + "'", "empty", "hold one word for each point")
                .throwIfAny();
        Map<String, Integer> counts = new LinkedHashMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        List<String> classes = new ArrayList<>(counts.keySet());
        classes.sort((a, b) -> {
            int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
            return byCount != 0 ? byCount : a.compareTo(b);
        });
        Map<String, Integer> places = new LinkedHashMap<>();
        classes.forEach(word -> places.put(word, places.size()));
        return new Labels(
                name,
                classes,
                words.stream().mapToInt(word -> places.getOrDefault(word, 0)).toArray());
    }

    /**
     * @param which indices in [0, n), at least one
     * @return the labels of those points, in this order
     */
    public Labels select(int[] which) {
        return of(name, IntStream.of(which).mapToObj(this::word).toList());
    }

    /**
     * @param other labels of the same points
     * @return both words of each point in one
     */
    public Labels and(Labels other) {
        return of(
                name + " and " + other.name,
                IntStream.range(0, of.length)
                        .mapToObj(point -> word(point) + ", " + other.word(point))
                        .toList());
    }

    /** @return what the words tell */
    public String name() {
        return name;
    }

    /** @return n */
    public int size() {
        return of.length;
    }

    /** @return the different words, the most frequent first */
    public List<String> classes() {
        return classes;
    }

    /**
     * @param point in [0, n)
     * @return its class, an index of {@link #classes}
     */
    public int get(int point) {
        return of[point];
    }

    /**
     * @param point in [0, n)
     * @return its word
     */
    public String word(int point) {
        return classes.get(of[point]);
    }

    /** @return whether there are at least two different words */
    public boolean vary() {
        return classes.size() > 1;
    }

    /** @return [n], a copy */
    public int[] toArray() {
        return of.clone();
    }
}
