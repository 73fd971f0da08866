package org.vfsruntime.ros.generator;

import java.util.List;

/**
 * A named number or text of a message.
 *
 * @param type as ROS writes it
 * @param name as the definition writes it
 * @param value as the definition writes it, trimmed
 * @param comment lines of the comment above it
 */
record Constant(Primitive type, String name, String value, List<String> comment) {
    Constant {
        comment = List.copyOf(comment);
    }
}
