package org.vfsruntime.ros.link;

/** Something that happened to a node's connections. */
public sealed interface LinkEvent {
    /** @return one line for people */
    String text();

    /**
     * The master stopped answering, or did not answer from the start.
     *
     * @param why what a call to it ended with
     */
    record MasterLost(String why) implements LinkEvent {
        @Override
        public String text() {
            return "the ROS master does not answer: " + why;
        }
    }

    /**
     * The master answers again and knows everything about this node.
     *
     * @param restarted whether it had forgotten this node
     */
    record MasterBack(boolean restarted) implements LinkEvent {
        @Override
        public String text() {
            return restarted ? "the ROS master was restarted; this node is registered again" : "the ROS master answers";
        }
    }

    /**
     * A connection to another node is up.
     *
     * @param topic full name
     * @param peer full name of the other node
     * @param direction who sends
     */
    record PeerConnected(String topic, String peer, Direction direction) implements LinkEvent {
        @Override
        public String text() {
            return topic + ": connected " + direction.words() + " " + peer;
        }
    }

    /**
     * A connection to another node ended.
     *
     * @param topic full name
     * @param peer full name of the other node
     * @param direction who sent
     * @param why how it ended
     */
    record PeerLost(String topic, String peer, Direction direction, String why) implements LinkEvent {
        @Override
        public String text() {
            return topic + ": lost the connection " + direction.words() + " " + peer + ": " + why;
        }
    }

    /**
     * A connection did not come about, because the nodes disagree.
     *
     * @param topic full name of a topic or a service
     * @param peer full name of the other node, or its address when it gave none
     * @param why such as another MD5 sum
     */
    record PeerRefused(String topic, String peer, String why) implements LinkEvent {
        @Override
        public String text() {
            return topic + ": refused by or for " + peer + ": " + why;
        }
    }

    /**
     * A peer sent bytes that are no message of the topic; its connection is ended.
     *
     * @param topic full name
     * @param peer full name of the other node
     * @param why what was wrong
     */
    record MalformedMessage(String topic, String peer, String why) implements LinkEvent {
        @Override
        public String text() {
            return topic + ": " + peer + " sent a malformed message: " + why;
        }
    }

    /**
     * Another node took this node's name, or somebody asked this node to end. The link closes after this event.
     *
     * @param why as the master or the caller said it
     */
    record ShutdownRequested(String why) implements LinkEvent {
        @Override
        public String text() {
            return "told to shut down: " + why;
        }
    }

    /** Who sends on a connection. */
    enum Direction {
        /** The other node publishes. */
        FROM_PEER("from"),
        /** This node publishes. */
        TO_PEER("to");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
