package org.vfsruntime.ros.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder of ROS 1 definitions and writes a folder of Java sources. */
public final class GenerateMessages {
    private GenerateMessages() {}

    /**
     * @param args the folder to read, with one folder a package, and the folder to write
     * @throws IOException when a file cannot be read or written
     * @throws DefinitionException when a definition is wrong
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new DefinitionException("usage: <folder of definitions> <folder for sources>");
        }
        write(sources(Definitions.read(Path.of(args[0]))), Path.of(args[1]));
    }

    /** @return source by path within the folder for sources */
    static Map<String, String> sources(Definitions definitions) {
        Sums sums = new Sums(definitions);
        Map<String, String> sources = new TreeMap<>();
        Set<String> packages = new HashSet<>();
        for (Structure structure : definitions.structures()) {
            packages.add(structure.packageName());
            put(sources, structure.packageName(), JavaNames.type(structure.name()), MessageSource.of(structure, sums));
        }
        for (Service service : definitions.services()) {
            put(sources, service.packageName(), service.name() + "Service", HolderSource.of(service, sums));
        }
        for (Action action : definitions.actions()) {
            put(sources, action.packageName(), action.name() + "Action", HolderSource.of(action, sums));
        }
        packages.forEach(name -> put(sources, name, "package-info", packageInfo(name)));
        return sources;
    }

    private static void put(Map<String, String> sources, String packageName, String type, String source) {
        String path = JavaNames.ROOT.replace('.', '/') + packageName + "/" + type + ".java";
        if (sources.put(path, source) != null) {
            throw new DefinitionException(packageName + "/" + type + " would be written twice");
        }
    }

    private static String packageInfo(String name) {
        return "/** Generated from the definitions of ROS package {@code " + name + "}. */\n"
                + "@NullMarked\n"
                + "package " + JavaNames.ROOT + name + ";\n\n"
                + "import org.jspecify.annotations.NullMarked;\n";
    }

    /** Leaves files alone that are as they should be, so that the compiler has nothing to do; deletes what is stale. */
    private static void write(Map<String, String> sources, Path folder) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!sources.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
    }
}
