package org.vfsruntime.ros.link;

/** Offers an action until it is closed. */
public interface ActionServer extends AutoCloseable {
    /** @return full name of the action */
    String action();

    /** Aborts what is still under way and takes the action back. */
    @Override
    void close();
}
