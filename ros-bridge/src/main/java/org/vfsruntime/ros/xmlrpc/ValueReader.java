package org.vfsruntime.ros.xmlrpc;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads the elements named value. */
final class ValueReader {
    /** Lists and structures may be so deep within one another. */
    static final int DEEPEST = 64;

    private ValueReader() {}

    static Object read(Element value) throws XmlRpcException {
        return read(value, 0);
    }

    private static Object read(Element value, int depth) throws XmlRpcException {
        if (depth > DEEPEST) {
            throw new XmlRpcException("values are nested deeper than " + DEEPEST);
        }
        List<Element> types = XmlDocuments.children(value);
        if (types.isEmpty()) {
            return value.getTextContent();
        }
        if (types.size() > 1) {
            throw new XmlRpcException("a value has " + types.size() + " types but must have one");
        }
        Element type = types.get(0);
        String text = type.getTextContent();
        return switch (type.getTagName()) {
            case "i4", "int" -> integer(text.strip());
            case "boolean" -> bool(text.strip());
            case "double" -> real(text.strip());
            case "string" -> text;
            case "base64" -> bytes(text);
            case "array" -> list(type, depth);
            case "struct" -> map(type, depth);
            default -> throw new XmlRpcException("values of type " + type.getTagName() + " are not supported");
        };
    }

    private static Object integer(String text) throws XmlRpcException {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new XmlRpcException("an int was '" + text + "' but must fit into 32 bits", e);
        }
    }

    private static Object bool(String text) throws XmlRpcException {
        return switch (text) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new XmlRpcException("a boolean was '" + text + "' but must be 0 or 1");
        };
    }

    private static Object real(String text) throws XmlRpcException {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new XmlRpcException("a double was '" + text + "' but must be a number", e);
        }
        throw new XmlRpcException("a double was '" + text + "' but must be finite");
    }

    private static Object bytes(String text) throws XmlRpcException {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new XmlRpcException("a base64 value cannot be decoded: " + e.getMessage(), e);
        }
    }

    private static Object list(Element array, int depth) throws XmlRpcException {
        List<Object> list = new ArrayList<>();
        for (Element value : XmlDocuments.children(XmlDocuments.child(array, "data"))) {
            list.add(read(value, depth + 1));
        }
        return list;
    }

    private static Object map(Element struct, int depth) throws XmlRpcException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Element member : XmlDocuments.children(struct)) {
            String name = XmlDocuments.child(member, "name").getTextContent();
            map.put(name, read(XmlDocuments.child(member, "value"), depth + 1));
        }
        return map;
    }
}
