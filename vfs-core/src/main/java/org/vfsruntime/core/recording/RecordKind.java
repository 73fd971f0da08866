package org.vfsruntime.core.recording;

import org.vfsruntime.core.InvalidInputException;

/** What a record holds. The codes are part of the format. */
enum RecordKind {
    HEADER(1),
    EVENT(2),
    SCENE(3),
    FRAME(4),
    TRUTH(5),
    END(6);

    /** The version of all that the records mean. */
    static final int FORMAT_VERSION = 1;

    private final byte code;

    RecordKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static RecordKind of(byte code) {
        for (RecordKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new InvalidInputException("record kind was " + code + " but must lie in [1, " + values().length + "]");
    }
}
