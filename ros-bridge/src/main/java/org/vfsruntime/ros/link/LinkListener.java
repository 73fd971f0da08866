package org.vfsruntime.ros.link;

/** Is told of changes of a connection. */
@FunctionalInterface
public interface LinkListener {
    /** @param event that happened */
    void on(LinkEvent event);
}
