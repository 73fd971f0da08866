package org.vfsruntime.ros.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All definitions of a folder that is laid out as package/msg, package/srv and package/action. */
final class Definitions {
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^---[ \t]*$\n?");

    private final Map<String, Structure> structures = new TreeMap<>();
    private final Map<String, Structure> wrappers = new TreeMap<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();

    /**
     * @param folder with one folder a package
     * @throws DefinitionException when a definition is wrong or refers to one that is not there
     */
    static Definitions read(Path folder) throws IOException {
        Definitions definitions = new Definitions();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                definitions.add(folder.relativize(file), file);
            }
        }
        definitions.checkReferences();
        return definitions;
    }

    /** Adds one file; others than definitions, such as a package.xml, are passed over. */
    private void add(Path relative, Path file) throws IOException {
        if (relative.getNameCount() != 3) {
            return;
        }
        String packageName = relative.getName(0).toString();
        String fileName = relative.getName(2).toString();
        String name = fileName.replaceFirst("\\.\\w+$", "");
        String text = Files.readString(file).replace("\r\n", "\n");
        if (fileName.endsWith(".msg")) {
            put(StructureParser.parse(packageName, name, text));
        } else if (fileName.endsWith(".srv")) {
            List<String> parts = split(relative, text, 2);
            services.add(new Service(
                    packageName,
                    name,
                    put(StructureParser.parse(packageName, name + "Request", parts.get(0))),
                    put(StructureParser.parse(packageName, name + "Response", parts.get(1)))));
        } else if (fileName.endsWith(".action")) {
            addAction(packageName, name, split(relative, text, 3));
        }
    }

    private void addAction(String packageName, String name, List<String> parts) {
        Action action = new Action(
                packageName,
                name,
                put(StructureParser.parse(packageName, name + "Goal", parts.get(0))),
                put(StructureParser.parse(packageName, name + "Result", parts.get(1))),
                put(StructureParser.parse(packageName, name + "Feedback", parts.get(2))));
        actions.add(action);
        action.wrappers().forEach(wrapper -> wrappers.put(wrapper.fullName(), wrapper));
        wrappers.put(action.whole().fullName(), action.whole());
    }

    private static List<String> split(Path file, String text, int parts) {
        List<String> found = List.of(SEPARATOR.split(text, -1));
        if (found.size() != parts) {
            throw new DefinitionException(file + " has " + found.size() + " parts but must have " + parts
                    + ", separated by lines of three hyphens");
        }
        return found;
    }

    private Structure put(Structure structure) {
        if (structures.put(structure.fullName(), structure) != null) {
            throw new DefinitionException(structure.fullName() + " is defined twice");
        }
        return structure;
    }

    private void checkReferences() {
        for (Structure structure : structures.values()) {
            for (String used : structure.uses()) {
                if (!structures.containsKey(used)) {
                    throw new DefinitionException(
                            structure.fullName() + " uses " + used + ", which is not among the definitions");
                }
            }
        }
    }

    /** @return what becomes a type in Java: all but the messages that wrap the parts of actions */
    Collection<Structure> structures() {
        return structures.values();
    }

    /**
     * @param fullName of a message, wrappers of actions included
     * @throws DefinitionException when there is none of that name
     */
    Structure structure(String fullName) {
        Structure structure = structures.getOrDefault(fullName, wrappers.get(fullName));
        if (structure == null) {
            throw new DefinitionException(fullName + " is not among the definitions");
        }
        return structure;
    }

    List<Service> services() {
        return services;
    }

    List<Action> actions() {
        return actions;
    }
}
