package org.vfsruntime.manipulation.urdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.vfsruntime.core.InvalidInputException;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses XML from hands that are not trusted: no document type, hence no entities; no XInclude. */
final class XmlDocument {
    private XmlDocument() {}

    /**
     * @param bytes the document
     * @return its root element
     * @throws InvalidInputException one line, when it is not well-formed or has a document type
     */
    static Element parse(byte[] bytes) {
        try {
            DocumentBuilder builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new InvalidInputException(
                    "line " + e.getLineNumber() + " was not well-formed XML (" + oneLine(e)
                            + ") but must be, without a DOCTYPE",
                    e);
        } catch (SAXException | IOException e) {
            throw new InvalidInputException("document was not readable as XML (" + oneLine(e) + ") but must be", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java has no XML parser that can refuse document types.", e);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        // The JDK's own parser, whatever else is on the class path: its switches are known.
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        factory.setIgnoringComments(true);
        return factory;
    }

    private static String oneLine(Exception e) {
        return XmlElement.shown(String.valueOf(e.getMessage()), 200);
    }

    /** Throws what is fatal and prints nothing. */
    private static final class Quiet implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

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
