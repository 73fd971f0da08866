package org.vfsruntime.core.recording;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.Faults;

/** Named texts of a recording, and what may be in them. */
final class Texts {
    /** Most bytes of one text, in UTF-8. */
    static final int MAX_BYTES = 4096;
    /** Most texts of one kind. */
    static final int MAX_ENTRIES = 256;

    private Texts() {}

    /**
     * @param kind for the message
     * @param texts by name, in order
     * @return an unmodifiable copy in the same order
     * @throws org.vfsruntime.core.InvalidInputException when there are too many or one is too long
     */
    static Map<String, String> copy(String kind, Map<String, String> texts) {
        Faults faults = new Faults()
                .require(texts.size() <= MAX_ENTRIES, "number of " + kind, texts.size(), "be ≤ " + MAX_ENTRIES);
        texts.forEach((name, text) -> {
            require(faults, "a name in " + kind, name);
            require(faults, "the text of '" + name + "' in " + kind, text);
        });
        faults.throwIfAny();
        return Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static void require(Faults faults, String name, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        faults.require(bytes <= MAX_BYTES, "length of " + name, bytes + " bytes", "be ≤ " + MAX_BYTES);
    }
}
