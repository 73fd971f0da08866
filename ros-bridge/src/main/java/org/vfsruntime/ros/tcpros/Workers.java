package org.vfsruntime.ros.tcpros;

import java.util.concurrent.ThreadFactory;

/** Makes the threads of a node: daemons that carry the node's name. */
public final class Workers {
    private final String node;

    /** @param node full name */
    public Workers(String node) {
        this.node = node;
    }

    /**
     * @param role what the thread does
     * @param work to do
     * @return the thread, started
     */
    public Thread start(String role, Runnable work) {
        Thread thread = factory(role).newThread(work);
        thread.start();
        return thread;
    }

    /** @return makes threads for a pool */
    public ThreadFactory factory(String role) {
        return work -> {
            Thread thread = new Thread(work, "ros " + node + " " + role);
            thread.setDaemon(true);
            return thread;
        };
    }
}
