package org.vfsruntime.ros.names;

import java.util.regex.Pattern;
import org.vfsruntime.core.Faults;

/** Names of nodes, topics, services, actions and parameters. */
public final class GraphName {
    /** Longest name that is taken. */
    public static final int LONGEST = 1024;

    private static final Pattern NAME = Pattern.compile("[~/A-Za-z](\\w|/)*|");
    private static final Pattern BASE = Pattern.compile("[A-Za-z]\\w*");

    private GraphName() {}

    /**
     * @param what it names, for the message
     * @param name relative, private or absolute
     * @return the name
     * @throws org.vfsruntime.core.InvalidInputException when it is no name
     */
    public static String check(String what, String name) {
        new Faults()
                .require(
                        name.length() <= LONGEST
                                && !name.isEmpty()
                                && NAME.matcher(name).matches()
                                && !name.contains("//"),
                        what,
                        "'" + abbreviated(name) + "'",
                        "begin with a letter, / or ~ and go on with letters, digits, _ and single /")
                .throwIfAny();
        return name;
    }

    /**
     * @param name of a node, without a namespace
     * @return the name
     * @throws org.vfsruntime.core.InvalidInputException when it is none
     */
    public static String checkBase(String name) {
        new Faults()
                .require(
                        name.length() <= LONGEST && BASE.matcher(name).matches(),
                        "node name",
                        "'" + abbreviated(name) + "'",
                        "begin with a letter and go on with letters, digits and _")
                .throwIfAny();
        return name;
    }

    private static String abbreviated(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80) + "…";
    }

    /**
     * @param node full name of the node that says it; not checked, since tools call themselves as they like
     * @param name relative, private or absolute
     * @return the full name
     * @throws org.vfsruntime.core.InvalidInputException when the name is none
     */
    public static String resolve(String node, String name) {
        check("name", name);
        if (name.startsWith("~")) {
            String rest = name.substring(1);
            return rest.isEmpty() ? node : join(node, rest.startsWith("/") ? rest.substring(1) : rest);
        }
        return join(parent(node), name);
    }

    /** @return the name without a slash at its end; / stays */
    public static String canonical(String name) {
        return name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    /** @return the namespace of a full name: all but its last part */
    public static String parent(String full) {
        int slash = full.lastIndexOf('/');
        return slash <= 0 ? "/" : full.substring(0, slash);
    }

    /** @return a full name: name, put into a namespace that ends with or without a slash */
    public static String join(String namespace, String name) {
        if (name.startsWith("/")) {
            return canonical(name);
        }
        return canonical((namespace.endsWith("/") ? namespace : namespace + "/") + name);
    }
}
