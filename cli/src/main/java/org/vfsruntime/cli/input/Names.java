package org.vfsruntime.cli.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.NameList;

/** Names that users type, and what they may have meant. */
public final class Names {
    private Names() {}

    /**
     * @param kind of thing, for the message
     * @param name as typed
     * @param known the names that exist
     * @throws InvalidInputException when the name is unknown; the message names the nearest one
     */
    public static void require(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            String advice = nearest(name, known)
                    .map(meant -> "; did you mean '" + meant + "'?")
                    .orElse("");
            throw new InvalidInputException(
                    "unknown " + kind + " '" + name + "': must be one of " + NameList.of(known) + advice);
        }
    }

    /**
     * @param name as typed
     * @param known the names that exist
     * @return the known name that needs the fewest edits, if that is few enough to be meant
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        String typed = name.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> edits(typed, candidate.toLowerCase(Locale.ROOT))))
                .filter(best -> edits(typed, best.toLowerCase(Locale.ROOT)) <= Math.max(2, best.length() / 3));
    }

    /** Insertions, deletions and replacements between two words (Levenshtein). */
    static int edits(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
