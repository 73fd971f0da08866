package org.vfsruntime.sim.physics.jolt;

import com.github.stephengold.joltjni.Jolt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.vfsruntime.core.InvalidInputException;

/** Loads Jolt's native library once per process. */
final class JoltLibrary {
    private static final String RESOURCE = "/linux/x86-64/com/github/stephengold/libjoltjni.so";

    private static boolean loaded;

    private JoltLibrary() {}

    /** @throws InvalidInputException on a platform without natives: says so, and names what is supported */
    static synchronized void load() {
        if (loaded) {
            return;
        }
        requirePlatform(System.getProperty("os.name", "?"), System.getProperty("os.arch", "?"));
        loadNatives();
        Jolt.registerDefaultAllocator();
        Jolt.installDefaultAssertCallback();
        Jolt.newFactory();
        Jolt.registerTypes();
        loaded = true;
    }

    static void requirePlatform(String os, String architecture) {
        boolean linux = os.toLowerCase(Locale.ROOT).contains("linux");
        boolean x86 = architecture.equals("amd64") || architecture.equals("x86_64");
        if (!linux || !x86) {
            throw new InvalidInputException("the simulator's physics engine has no natives for '" + os + "' on '"
                    + architecture + "': supported is Linux on x86-64; robots reached otherwise need no simulator");
        }
    }

    private static void loadNatives() {
        try (InputStream natives = JoltLibrary.class.getResourceAsStream(RESOURCE)) {
            if (natives == null) {
                throw new InvalidInputException("the simulator's physics natives (" + RESOURCE
                        + ") are not on the class path: start through ./vfs, which puts them there");
            }
            Path file = Files.createTempFile("vfs-jolt-", ".so");
            try {
                Files.write(file, natives.readAllBytes());
                System.load(file.toString());
            } finally {
                // The mapping stays valid on Linux after the name is gone.
                Files.deleteIfExists(file);
            }
        } catch (IOException | UnsatisfiedLinkError e) {
            throw new InvalidInputException(
                    "the simulator's physics natives cannot be loaded (" + e.getMessage()
                            + "): check that the temporary folder is writable and allows execution",
                    e);
        }
    }
}
