package org.vfsruntime.ros.link;

import org.vfsruntime.ros.message.Message;

/**
 * Answers the calls of a service.
 *
 * @param <Q> request
 * @param <S> response
 */
@FunctionalInterface
public interface ServiceHandler<Q extends Message, S extends Message> {
    /**
     * @param request that was made
     * @return the response
     * @throws ServiceRefusedException when there is no response; the caller gets the text. Any other exception
     *     refuses the call too and is logged.
     */
    S answer(Q request) throws ServiceRefusedException;
}
