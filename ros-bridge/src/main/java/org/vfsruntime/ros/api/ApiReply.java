package org.vfsruntime.ros.api;

import java.io.IOException;
import java.util.List;

/**
 * What a method of a master or of a node returns.
 *
 * @param code 1: done; 0: not done; -1: the caller's mistake
 * @param text one line
 * @param value of the method; 0 where there is none
 */
public record ApiReply(int code, String text, Object value) {
    /** Code of a method that did what it should. */
    public static final int DONE = 1;
    /** Code of a method that could not. */
    public static final int FAILED = 0;
    /** Code of a method that was called wrongly. */
    public static final int WRONG = -1;

    /** @return done, with a value */
    public static ApiReply done(String text, Object value) {
        return new ApiReply(DONE, text, value);
    }

    /** @return the caller's mistake */
    public static ApiReply wrong(String text, Object value) {
        return new ApiReply(WRONG, text, value);
    }

    /** @return whether the method did what it should */
    public boolean isDone() {
        return code == DONE;
    }

    /** @return as it is sent */
    public List<Object> toList() {
        return List.of(code, text, value);
    }

    /**
     * @param value that XML-RPC returned
     * @throws IOException when it is no such triple
     */
    static ApiReply of(Object value) throws IOException {
        if (value instanceof List<?> list
                && list.size() == 3
                && list.get(0) instanceof Integer code
                && list.get(1) instanceof String text) {
            return new ApiReply(code, text, list.get(2));
        }
        throw new IOException("the reply is no list of code, text and value");
    }
}
