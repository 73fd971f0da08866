package org.vfsruntime.visualization.dashboard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.Faults;

/**
 * What was told so far, so that a browser that comes late hears everything. Messages are numbered from 1. Bounded: when
 * it has grown too large, the oldest episodes are forgotten. Safe for use by several threads.
 */
public final class LiveLog implements AutoCloseable {
    private static final int MOST_AT_ONCE = 256;

    private final long mostCharacters;
    private final ArrayDeque<List<String>> episodes = new ArrayDeque<>();
    private long first = 1;
    private long next = 1;
    private long characters;
    private boolean closed;

    /** @param mostCharacters of all messages together, ≥ 1; the newest episode is kept whatever its size */
    public LiveLog(long mostCharacters) {
        new Faults()
                .require(mostCharacters >= 1, "mostCharacters", mostCharacters, "be ≥ 1")
                .throwIfAny();
        this.mostCharacters = mostCharacters;
    }

    /** @param message that begins an episode */
    public synchronized void begin(String message) {
        episodes.addLast(new ArrayList<>());
        add(message);
        while (characters > mostCharacters && episodes.size() > 1) {
            List<String> oldest = episodes.removeFirst();
            first += oldest.size();
            oldest.forEach(old -> characters -= old.length());
        }
    }

    /** @param message about the newest episode; dropped when none has begun */
    public synchronized void tell(String message) {
        if (!episodes.isEmpty()) {
            add(message);
        }
    }

    private void add(String message) {
        episodes.getLast().add(message);
        characters += message.length();
        next++;
        notifyAll();
    }

    /**
     * @param number of the last message that somebody has heard, 0 for none
     * @return whether everything after it is still here
     */
    public synchronized boolean canGoOnAfter(long number) {
        return number == 0 || (number >= first - 1 && number < next);
    }

    /**
     * Waits for messages.
     *
     * @param number of the last message that was heard, 0 for none
     * @param millis the longest wait, ≥ 1
     * @return some of the messages that follow, or those that begin the oldest episode that is kept; empty when
     *     nothing was told meanwhile
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public synchronized Heard after(long number, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!closed && number + 1 >= next) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return new Heard(number, List.of());
            }
            wait(left);
        }
        return collect(Math.max(number + 1, first));
    }

    private Heard collect(long from) {
        List<String> messages = new ArrayList<>();
        long at = first;
        for (List<String> episode : episodes) {
            for (int i = (int) Math.max(0, from - at); i < episode.size() && messages.size() < MOST_AT_ONCE; i++) {
                messages.add(episode.get(i));
            }
            at += episode.size();
        }
        return new Heard(from + messages.size() - 1, messages);
    }

    /**
     * Some messages in a row.
     *
     * @param last the number of the last one
     * @param messages in order
     */
    public record Heard(long last, List<String> messages) {
        /** Copies the list. */
        public Heard {
            messages = List.copyOf(messages);
        }
    }

    /** @return whether nothing will be told any more */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Tells everybody who waits that this was all. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
