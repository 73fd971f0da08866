package org.vfsruntime.networks.training;

/** The engine that trains networks does not run on this machine; its message is one line for a person. */
public class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message one line: what failed, what is supported, advice
     * @param cause what the engine said
     */
    public EngineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
