package org.vfsruntime.core.robot;

/** The robot cannot be observed or commanded any more. The message is one line for people. */
public class RobotFaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened and what to check */
    public RobotFaultException(String message) {
        super(message);
    }

    /**
     * @param message what happened and what to check
     * @param cause the technical cause
     */
    public RobotFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
