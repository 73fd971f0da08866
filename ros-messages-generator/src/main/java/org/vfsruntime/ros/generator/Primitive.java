package org.vfsruntime.ros.generator;

import java.util.Arrays;
import java.util.Optional;

/** The types that ROS 1 messages are made of, and what they are in Java. */
enum Primitive {
    BOOL("bool", 1, "boolean", "boolean", "false"),
    INT8("int8", 1, "byte", "byte", "(byte) 0"),
    BYTE("byte", 1, "byte", "byte", "(byte) 0"),
    UINT8("uint8", 1, "int", "byte", "0"),
    CHAR("char", 1, "int", "byte", "0"),
    INT16("int16", 2, "short", "short", "(short) 0"),
    UINT16("uint16", 2, "int", "short", "0"),
    INT32("int32", 4, "int", "int", "0"),
    UINT32("uint32", 4, "long", "int", "0L"),
    INT64("int64", 8, "long", "long", "0L"),
    UINT64("uint64", 8, "long", "long", "0L"),
    FLOAT32("float32", 4, "float", "float", "0f"),
    FLOAT64("float64", 8, "double", "double", "0.0"),
    STRING("string", 4, "String", "", "\"\""),
    TIME("time", 8, "RosTime", "", "RosTime.ZERO"),
    DURATION("duration", 8, "RosDuration", "", "RosDuration.ZERO");

    /** As definitions write it. */
    final String ros;
    /** Fewest bytes on the wire. */
    final int bytes;
    /** Type of one value in Java. Unsigned numbers take the next wider type. */
    final String java;
    /** Element type of an array in Java, where the bits of unsigned numbers are kept; empty: a list. */
    final String element;
    /** Value of a field that nobody set. */
    final String zero;

    Primitive(String ros, int bytes, String java, String element, String zero) {
        this.ros = ros;
        this.bytes = bytes;
        this.java = java;
        this.element = element;
        this.zero = zero;
    }

    static Optional<Primitive> of(String ros) {
        return Arrays.stream(values()).filter(type -> type.ros.equals(ros)).findFirst();
    }

    boolean isList() {
        return element.isEmpty();
    }

    /** @return what the methods that read and write one value are called after */
    String method() {
        return switch (this) {
            case BYTE -> INT8.method();
            case CHAR -> UINT8.method();
            case UINT64 -> INT64.method();
            default -> capitalised(ros);
        };
    }

    /** @return what the methods that read and write many values are called after */
    String arrayMethod() {
        return capitalised(isList() ? ros : element) + "s";
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** @return the largest value that the wire takes, where Java's type takes more; empty otherwise */
    Optional<String> largest() {
        return switch (this) {
            case UINT8, CHAR -> Optional.of("0xFF");
            case UINT16 -> Optional.of("0xFFFF");
            case UINT32 -> Optional.of("0xFFFF_FFFFL");
            default -> Optional.empty();
        };
    }
}
