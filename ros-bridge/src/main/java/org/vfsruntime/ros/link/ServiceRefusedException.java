package org.vfsruntime.ros.link;

/** A service cannot answer a call. */
public final class ServiceRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one line for the caller */
    public ServiceRefusedException(String message) {
        super(message);
    }
}
