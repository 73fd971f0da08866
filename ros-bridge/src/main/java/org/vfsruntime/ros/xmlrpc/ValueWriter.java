package org.vfsruntime.ros.xmlrpc;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;

/** Writes the elements named value. */
final class ValueWriter {
    private ValueWriter() {}

    /**
     * @throws InvalidInputException when XML-RPC has no such type, a number is not finite, or a text holds what XML
     *     cannot
     */
    static void write(Object value, StringBuilder out) {
        out.append("<value>");
        if (value instanceof Boolean flag) {
            out.append("<boolean>").append(flag ? '1' : '0').append("</boolean>");
        } else if (value instanceof Integer number) {
            out.append("<int>").append(number.intValue()).append("</int>");
        } else if (value instanceof Double number) {
            writeReal(number, out);
        } else if (value instanceof String text) {
            out.append("<string>");
            writeText(text, out);
            out.append("</string>");
        } else if (value instanceof byte[] bytes) {
            out.append("<base64>")
                    .append(Base64.getEncoder().encodeToString(bytes))
                    .append("</base64>");
        } else if (value instanceof List<?> list) {
            out.append("<array><data>");
            list.forEach(element -> write(element, out));
            out.append("</data></array>");
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else {
            throw new InvalidInputException(
                    "a value was of type " + value.getClass().getSimpleName()
                            + " but XML-RPC knows Boolean, Integer, Double, String, byte[], List and Map");
        }
        out.append("</value>");
    }

    private static void writeReal(double number, StringBuilder out) {
        if (!Double.isFinite(number)) {
            throw new InvalidInputException("a value was " + number + " but must be finite");
        }
        // XML-RPC's doubles have no exponent by the letter of its specification; every ROS client reads one.
        out.append("<double>").append(number).append("</double>");
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out) {
        out.append("<struct>");
        map.forEach((name, value) -> {
            out.append("<member><name>");
            writeText(String.valueOf(name), out);
            out.append("</name>");
            write(value, out);
            out.append("</member>");
        });
        out.append("</struct>");
    }

    static void writeText(String text, StringBuilder out) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (!isXml(point)) {
                        throw new InvalidInputException("a text holds character " + point + ", which XML cannot carry");
                    }
                    out.appendCodePoint(point);
                }
            }
        });
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
