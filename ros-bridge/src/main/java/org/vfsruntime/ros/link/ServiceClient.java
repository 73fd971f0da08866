package org.vfsruntime.ros.link;

import java.time.Duration;
import org.vfsruntime.ros.message.Message;

/**
 * Calls a service. Each call looks the server up and connects anew, so a restarted server is found. Safe for several
 * threads.
 *
 * @param <Q> request
 * @param <S> response
 */
public interface ServiceClient<Q extends Message, S extends Message> {
    /** @return full name of the service */
    String service();

    /**
     * @param request to make
     * @param timeout real time for all of it
     * @return what came of it
     */
    ServiceReply<S> call(Q request, Duration timeout) throws InterruptedException;

    /**
     * Waits until the service is registered and its server takes connections.
     *
     * @param timeout real time
     * @return whether it does
     */
    boolean awaitService(Duration timeout) throws InterruptedException;
}
