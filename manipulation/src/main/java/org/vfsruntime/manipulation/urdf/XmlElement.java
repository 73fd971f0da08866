package org.vfsruntime.manipulation.urdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.manipulation.geometry.Vec3;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of the file with checked attributes; its faults say where they are. */
final class XmlElement {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final double LARGEST = 1e9;
    private static final int MOST_NOTES = 1000;
    private static final int LONGEST_NAME = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]+");

    private final Element element;
    private final String path;
    private final List<String> ignored;

    XmlElement(Element root, List<String> ignored) {
        this(root, describe(root), ignored);
    }

    private XmlElement(Element element, String path, List<String> ignored) {
        this.element = element;
        this.path = path;
        this.ignored = ignored;
    }

    boolean is(String name) {
        return element.getTagName().equals(name);
    }

    void requireName(String name) {
        if (!is(name)) {
            throw new InvalidInputException(
                    "root element was <" + element.getTagName() + "> but must be <" + name + ">");
        }
    }

    /** @return the element's own elements, in order; none of them asks for preprocessing */
    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                refuseUnprocessed(child);
                children.add(new XmlElement(child, path + " > " + describe(child), ignored));
            }
        }
        return children;
    }

    private void refuseUnprocessed(Element child) {
        String tag = child.getTagName();
        if (tag.startsWith("xacro:") || tag.endsWith(":include")) {
            throw fault("element was <" + tag + "> but must be plain URDF; maybe run the file through xacro first");
        }
    }

    /** Notes that this element is left out. */
    void ignore() {
        if (ignored.size() < MOST_NOTES) {
            ignored.add(path);
        }
    }

    /** @return what was left out so far in the whole file */
    List<String> ignored() {
        return ignored;
    }

    /** @return an attribute that is fit to be a name: at most 200 characters, none of them a control character */
    String name(String attribute) {
        String name = text(attribute);
        if (name.length() > LONGEST_NAME || !shown(name, LONGEST_NAME).equals(name)) {
            throw fault(attribute + " was '" + shown(name) + "' but must have at most " + LONGEST_NAME
                    + " characters on one line");
        }
        return name;
    }

    String name(String attribute, String otherwise) {
        return element.hasAttribute(attribute) ? name(attribute) : otherwise;
    }

    private String text(String attribute) {
        String text = element.getAttribute(attribute).strip();
        if (text.isEmpty()) {
            throw fault("attribute '" + attribute + "' was missing or blank but must be given");
        }
        return text;
    }

    double number(String attribute) {
        return number(attribute, text(attribute));
    }

    double number(String attribute, double otherwise) {
        return element.hasAttribute(attribute) ? number(attribute) : otherwise;
    }

    Vec3 vector(String attribute) {
        String[] parts = text(attribute).split("\\s+", 5);
        if (parts.length != 3) {
            throw fault(attribute + " was '" + shown(text(attribute)) + "' but must be three numbers");
        }
        return new Vec3(number(attribute, parts[0]), number(attribute, parts[1]), number(attribute, parts[2]));
    }

    Vec3 vector(String attribute, Vec3 otherwise) {
        return element.hasAttribute(attribute) ? vector(attribute) : otherwise;
    }

    private double number(String attribute, String text) {
        // Double.parseDouble alone would let NaN, Infinity and hexadecimal pass.
        double value = text.length() <= 64 && NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(value) <= LARGEST)) {
            throw fault(attribute + " was '" + shown(text) + "' but must be a finite number of at most " + LARGEST);
        }
        return value;
    }

    /** @return what the maker makes; its faults are told with this element's place */
    <T> T checked(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(path + ": " + e.getMessage(), e);
        }
    }

    InvalidInputException fault(String message) {
        return new InvalidInputException(path + ": " + message);
    }

    private static String describe(Element element) {
        String name = element.getAttribute("name");
        return "<" + shown(element.getTagName()) + (name.isEmpty() ? "" : " '" + shown(name) + "'") + ">";
    }

    private static String shown(String text) {
        return shown(text, 80);
    }

    /** @return the text on one line, cut where it is longer */
    static String shown(String text, int longest) {
        String line = CONTROL.matcher(text).replaceAll(" ");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
