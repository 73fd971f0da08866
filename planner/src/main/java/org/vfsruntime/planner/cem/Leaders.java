package org.vfsruntime.planner.cem;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a search tells of: the best sequences that it found, whatever they begin with, and the best one of each first
 * skill, because a controller that is stuck needs somewhere else to go.
 *
 * @param <T> a sequence
 */
final class Leaders<T> {
    /** Sequences of the highest scores. */
    private static final int LEADERS = 12;

    /** First skills whose best sequence is told of. */
    private static final int MOST_FIRST_SKILLS = 16;

    private final Comparator<T> bestFirst;
    private final PriorityQueue<T> leaders;
    private final Map<Integer, T> bestOfFirst = new HashMap<>();

    /** @param bestFirst a total order: two sequences that compare as equal count as one */
    Leaders(Comparator<T> bestFirst) {
        this.bestFirst = bestFirst;
        this.leaders = new PriorityQueue<>(bestFirst.reversed());
    }

    /**
     * @param sequence that has a score
     * @param first the index of its first skill
     */
    void offer(T sequence, int first) {
        bestOfFirst.merge(first, sequence, (one, other) -> bestFirst.compare(other, one) < 0 ? other : one);
        if (leaders.size() < LEADERS) {
            leaders.add(sequence);
        } else if (bestFirst.compare(sequence, leaders.element()) < 0) {
            leaders.remove();
            leaders.add(sequence);
        }
    }

    /** @return each of them once, best first; empty when nothing was offered */
    List<T> ranked() {
        SortedSet<T> found = new TreeSet<>(bestFirst);
        found.addAll(leaders);
        bestOfFirst.values().stream().sorted(bestFirst).limit(MOST_FIRST_SKILLS).forEach(found::add);
        return List.copyOf(found);
    }
}
