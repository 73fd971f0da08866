package org.vfsruntime.core;

/**
 * Something that a user or another program handed in breaks a rule. The message is the one line that a
 * person reads: it carries the name, the value, the rule and, where there is one, the advice.
 */
public class InvalidInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: name, value, rule, advice */
    public InvalidInputException(String message) {
        super(message);
    }

    /**
     * @param message one line: name, value, rule, advice
     * @param cause shown only with {@code --verbose}
     */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
