package org.vfsruntime.ros.action;

import org.vfsruntime.ros.link.RosLink;

/**
 * Names of an action's five topics.
 *
 * @param action full name
 */
record ActionTopics(String action) {
    /** Goals and results must not be dropped for want of room; nobody sends as many as this at once. */
    static final int QUEUE = 1000;

    static ActionTopics of(RosLink link, String action) {
        return new ActionTopics(link.resolve(action));
    }

    String goal() {
        return action + "/goal";
    }

    String cancel() {
        return action + "/cancel";
    }

    String status() {
        return action + "/status";
    }

    String result() {
        return action + "/result";
    }

    String feedback() {
        return action + "/feedback";
    }
}
