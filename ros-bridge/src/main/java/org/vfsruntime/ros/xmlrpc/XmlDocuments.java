package org.vfsruntime.ros.xmlrpc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses documents of strangers: no document types, no external entities, errors as exceptions. */
final class XmlDocuments {
    private XmlDocuments() {}

    /**
     * @param bytes of the document
     * @return its root
     * @throws XmlRpcException when it is no XML or has a document type
     */
    static Element root(byte[] bytes) throws XmlRpcException {
        try {
            return builder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new XmlRpcException("not XML as XML-RPC uses it: " + e.getMessage(), e);
        }
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK cannot parse XML safely", e);
        }
    }

    /** @return the child elements, in order */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /**
     * @return the only child of that name
     * @throws XmlRpcException when there is none or more than one
     */
    static Element child(Element parent, String name) throws XmlRpcException {
        List<Element> found = children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new XmlRpcException(
                    parent.getTagName() + " has " + found.size() + " elements " + name + " but must have one");
        }
        return found.get(0);
    }

    /** The parser's own handler prints to the console. */
    private static final class Thrower implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
