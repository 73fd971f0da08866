package org.vfsruntime.cli.command;

import java.nio.file.Path;

/** The folder that the project lives in, wherever the user calls from. */
final class Home {
    private Home() {}

    /** @return what the launcher says, or the current folder */
    static Path folder() {
        return Path.of(System.getProperty("vfs.home", ""));
    }
}
