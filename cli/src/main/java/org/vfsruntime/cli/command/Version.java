package org.vfsruntime.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** The version that Maven wrote into this program. */
final class Version {
    private Version() {}

    static String text() {
        Properties properties = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(Version.class.getResourceAsStream("/org/vfsruntime/cli/version.properties"))) {
            properties.load(stream);
        } catch (IOException e) {
            throw new IllegalStateException("the program's own version file cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
