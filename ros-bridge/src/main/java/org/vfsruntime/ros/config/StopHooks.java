package org.vfsruntime.ros.config;

import java.util.List;

/**
 * What is called when the arm must stop and cancelling its goals may not be enough.
 *
 * @param services of type std_srvs/Trigger
 * @param topics of type std_msgs/Empty
 */
public record StopHooks(List<String> services, List<String> topics) {
    /** Nobody to call. */
    public static final StopHooks NONE = new StopHooks(List.of(), List.of());

    /** Copies. */
    public StopHooks {
        services = List.copyOf(services);
        topics = List.copyOf(topics);
    }
}
