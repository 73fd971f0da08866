package org.vfsruntime.core;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a message: all of them while they are few, so that one line stays one line. */
public final class NameList {
    private static final int FEW = 12;
    private static final int SHOWN = 4;

    private NameList() {}

    /**
     * @param names in order
     * @return up to twelve names, or the first four and how many there are besides
     */
    public static String of(Collection<String> names) {
        if (names.size() <= FEW) {
            return String.join(", ", names);
        }
        return names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + " and " + (names.size() - SHOWN)
                + " more";
    }
}
