package org.vfsruntime.skills.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looking at folders and damaging them. */
public final class Folders {
    private Folders() {}

    /** All files with their content. */
    public static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        for (Path file : files(folder)) {
            content.put(file.getFileName().toString(), HexFormat.of().formatHex(read(file)));
        }
        return content;
    }

    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (Path file : files(from)) {
                Files.write(to.resolve(file.getFileName().toString()), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void flipByte(Path file, int at) {
        byte[] bytes = read(file);
        bytes[at] ^= 0x10;
        write(file, bytes);
    }
}
