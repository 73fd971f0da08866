package org.vfsruntime.ros.generator;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** What ROS names become in Java. */
final class JavaNames {
    /** Where the generated packages are. */
    static final String ROOT = "org.vfsruntime.ros.messages.";

    /** Names of java.lang that a message must not hide in its package. */
    private static final Set<String> LANGUAGE =
            Set.of("String", "Byte", "Character", "Integer", "Object", "Override", "Short", "Long", "Float", "Double");
    /** Names that a record cannot give to a component, and those that every message has. */
    private static final Set<String> TAKEN = Set.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            "equals",
            "builder",
            "toBuilder",
            "build",
            "writeTo",
            "readFrom",
            "messageType");

    private JavaNames() {}

    /** @return joint_names as jointNames; a name that Java keeps for itself with an underscore */
    static String field(String ros) {
        StringBuilder name = new StringBuilder();
        boolean up = false;
        for (int i = 0; i < ros.length(); i++) {
            char letter = ros.charAt(i);
            if (letter == '_') {
                up = name.length() > 0;
            } else {
                name.append(up ? Character.toUpperCase(letter) : letter);
                up = false;
            }
        }
        String camel = name.toString();
        return SourceVersion.isKeyword(camel) || TAKEN.contains(camel) ? camel + "_" : camel;
    }

    /** @return the simple name of a message's record */
    static String type(String rosName) {
        return LANGUAGE.contains(rosName) ? rosName + "Message" : rosName;
    }

    /** @return the name of a message's record, as another message of fromPackage writes it */
    static String reference(String fullName, String fromPackage) {
        String packageName = fullName.substring(0, fullName.indexOf('/'));
        String simple = type(fullName.substring(fullName.indexOf('/') + 1));
        return packageName.equals(fromPackage) ? simple : ROOT + packageName + "." + simple;
    }

    /** @return a text as a Java literal, one line of source a line of text */
    static String literal(String text, String indent) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        StringBuilder literal = new StringBuilder();
        for (String line : text.split("(?<=\n)", 0)) {
            if (literal.length() > 0) {
                literal.append("\n" + indent + "+ ");
            }
            literal.append('"')
                    .append(line.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n"))
                    .append('"');
        }
        return literal.toString();
    }

    /** @return a comment as Javadoc with that indent, empty when there is nothing to say */
    static String javadoc(String text, String indent) {
        String safe = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*/", "* /")
                .replace("@", "&#64;");
        return safe.isBlank() ? "" : indent + "/** " + safe.strip() + " */\n";
    }
}
