package org.vfsruntime.ros.xmlrpc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Calls and replies as documents. */
public final class XmlRpcDocuments {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private XmlRpcDocuments() {}

    /** @return the document of a call */
    public static byte[] of(XmlRpcCall call) {
        StringBuilder out = new StringBuilder(HEAD).append("<methodCall><methodName>");
        ValueWriter.writeText(call.method(), out);
        out.append("</methodName><params>");
        for (Object argument : call.arguments()) {
            writeParameter(argument, out);
        }
        return bytes(out.append("</params></methodCall>\n"));
    }

    /** @return the document of a reply */
    public static byte[] of(XmlRpcReply reply) {
        StringBuilder out = new StringBuilder(HEAD).append("<methodResponse>");
        if (reply instanceof XmlRpcReply.Returned returned) {
            out.append("<params>");
            writeParameter(returned.value(), out);
            out.append("</params>");
        } else if (reply instanceof XmlRpcReply.Fault fault) {
            out.append("<fault>");
            ValueWriter.write(Map.of("faultCode", fault.code(), "faultString", fault.text()), out);
            out.append("</fault>");
        }
        return bytes(out.append("</methodResponse>\n"));
    }

    private static void writeParameter(Object value, StringBuilder out) {
        out.append("<param>");
        ValueWriter.write(value, out);
        out.append("</param>");
    }

    private static byte[] bytes(StringBuilder out) {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param document of a call
     * @throws XmlRpcException when it is none
     */
    public static XmlRpcCall call(byte[] document) throws XmlRpcException {
        Element root = root(document, "methodCall");
        String method = XmlDocuments.child(root, "methodName").getTextContent().strip();
        List<Object> arguments = new ArrayList<>();
        for (Element child : XmlDocuments.children(root)) {
            if (child.getTagName().equals("params")) {
                for (Element parameter : XmlDocuments.children(child)) {
                    arguments.add(ValueReader.read(XmlDocuments.child(parameter, "value")));
                }
            }
        }
        return new XmlRpcCall(method, arguments);
    }

    /**
     * @param document of a reply
     * @throws XmlRpcException when it is none
     */
    public static XmlRpcReply reply(byte[] document) throws XmlRpcException {
        Element root = root(document, "methodResponse");
        Element part = XmlDocuments.children(root).stream()
                .findFirst()
                .orElseThrow(() -> new XmlRpcException("a response is empty"));
        if (part.getTagName().equals("fault")) {
            Object value = ValueReader.read(XmlDocuments.child(part, "value"));
            if (value instanceof Map<?, ?> fault
                    && fault.get("faultCode") instanceof Integer code
                    && fault.get("faultString") instanceof String text) {
                return new XmlRpcReply.Fault(code, text);
            }
            throw new XmlRpcException("a fault has no faultCode or no faultString");
        }
        Element parameter = XmlDocuments.child(part, "param");
        return new XmlRpcReply.Returned(ValueReader.read(XmlDocuments.child(parameter, "value")));
    }

    private static Element root(byte[] document, String name) throws XmlRpcException {
        Element root = XmlDocuments.root(document);
        if (!root.getTagName().equals(name)) {
            throw new XmlRpcException("the document is a " + root.getTagName() + " but must be a " + name);
        }
        return root;
    }
}
