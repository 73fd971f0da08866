package org.vfsruntime.ros.message;

/** A ROS 1 message. Its fields are as its definition says; it does not change. */
public interface Message {
    /** @param out to which the fields are appended, in the order of the definition */
    void writeTo(MessageWriter out);
}
