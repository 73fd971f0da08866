package org.vfsruntime.ros.generator;

import java.util.List;

/**
 * One field of a message.
 *
 * @param type a primitive as ROS writes it, or package/Name
 * @param arity how many values it has
 * @param size values of a fixed array; 0 otherwise
 * @param name as the definition writes it
 * @param comment lines of the comment above it
 */
record Field(String type, Arity arity, int size, String name, List<String> comment) {
    enum Arity {
        ONE,
        ANY,
        FIXED
    }

    Field {
        comment = List.copyOf(comment);
    }

    boolean isPrimitive() {
        return Primitive.of(type).isPresent();
    }

    /** @return the type as definitions write it, with brackets */
    String written() {
        return switch (arity) {
            case ONE -> type;
            case ANY -> type + "[]";
            case FIXED -> type + "[" + size + "]";
        };
    }
}
