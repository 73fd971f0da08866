package org.vfsruntime.ros.config;

import java.util.List;
import org.vfsruntime.core.Faults;

/** Where one channel of the observation comes from. */
public sealed interface ChannelSource {
    /** @return numbers that it gives; 0 where only the messages tell */
    int size();

    /**
     * Positions of joints, from the joint states.
     *
     * @param names in the channel's order
     */
    record Joints(List<String> names) implements ChannelSource {
        /** Copies. */
        public Joints {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** Opening of the gripper in metres; 1 when it holds something, else 0. */
    record Gripper() implements ChannelSource {
        @Override
        public int size() {
            return 2;
        }
    }

    /**
     * The pose of a thing.
     *
     * @param place who tells the pose
     * @param fields of the channel, in its order
     * @param optional whether the thing may be out of sight; if not, nothing is observed without it
     */
    record Frame(Place place, List<FrameField> fields, boolean optional) implements ChannelSource {
        /** Copies. */
        public Frame {
            fields = List.copyOf(fields);
        }

        @Override
        public int size() {
            return fields.size();
        }
    }

    /**
     * Numbers as they come, from std_msgs/Float32MultiArray. Their age is not looked at: they may be latched.
     *
     * @param topic that they come on
     */
    record Values(String topic) implements ChannelSource {
        @Override
        public int size() {
            return 0;
        }
    }

    /**
     * A picture, from sensor_msgs/Image of encoding rgb8, bgr8 or mono8: rows from the top, colours together, each
     * divided by 255.
     *
     * @param topic that it comes on
     * @param width in pixels
     * @param height in pixels
     * @param colours 3 or 1
     */
    record Picture(String topic, int width, int height, int colours) implements ChannelSource {
        /** Checks the size. */
        public Picture {
            new Faults()
                    .require(width >= 1 && width <= 4096, "width of a picture", width, "lie in [1, 4096]")
                    .require(height >= 1 && height <= 4096, "height of a picture", height, "lie in [1, 4096]")
                    .require(colours == 1 || colours == 3, "colours of a picture", colours, "be 1 or 3")
                    .throwIfAny();
        }

        @Override
        public int size() {
            return width * height * colours;
        }
    }

    /** Who tells where a thing is. */
    sealed interface Place {
        /**
         * Topic /tf.
         *
         * @param frame its name
         */
        record Transform(String frame) implements Place {}

        /**
         * A topic of geometry_msgs/PoseStamped.
         *
         * @param topic its name
         */
        record StampedPose(String topic) implements Place {}

        /**
         * A topic of geometry_msgs/PoseArray.
         *
         * @param topic its name
         * @param index of the thing, from 0
         */
        record OneOfPoses(String topic, int index) implements Place {}
    }
}
