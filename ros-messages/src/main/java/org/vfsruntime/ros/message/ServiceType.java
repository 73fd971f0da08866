package org.vfsruntime.ros.message;

/**
 * Name, sum and messages of a service.
 *
 * @param name package/Name
 * @param md5 the sum by which nodes check that they mean the same service
 * @param request what is asked
 * @param response what is answered
 * @param <Q> request
 * @param <S> response
 */
public record ServiceType<Q extends Message, S extends Message>(
        String name, String md5, MessageType<Q> request, MessageType<S> response) {}
