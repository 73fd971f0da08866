package org.vfsruntime.ros.link;

/** Offers a service until it is closed. */
public interface ServiceServer extends AutoCloseable {
    /** @return full name of the service */
    String service();

    /** Takes the service back. */
    @Override
    void close();
}
