package org.vfsruntime.ros.message;

/** Bytes that came from a peer are not the message that they should be. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one line: what was found and what it must be */
    public MalformedMessageException(String message) {
        super(message);
    }

    /**
     * @param message one line: what was found and what it must be
     * @param cause the rule that a field broke
     */
    public MalformedMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
