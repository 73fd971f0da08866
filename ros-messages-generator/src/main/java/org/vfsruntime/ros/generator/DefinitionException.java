package org.vfsruntime.ros.generator;

/** A definition cannot be read or refers to one that is not there. The message names the file and the line. */
public final class DefinitionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message one line: where, what, the rule */
    public DefinitionException(String message) {
        super(message);
    }
}
