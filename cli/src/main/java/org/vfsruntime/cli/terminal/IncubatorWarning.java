package org.vfsruntime.cli.terminal;

/**
 * The line "WARNING: Using incubator modules: jdk.incubator.vector", which Java prints before anything else when it is
 * started with that module. It cannot be switched off and tells a user of this program nothing.
 */
public final class IncubatorWarning {
    private static final String MODULE = "jdk.incubator.vector";
    private static final String UP_AND_CLEAR = "\u001B[1A\u001B[2K";

    private IncubatorWarning() {}

    /**
     * Takes the line off the screen. In a file it stays.
     *
     * @param terminal on which nothing has been printed yet
     * @param modules with which Java was started
     */
    public static void wipe(Terminal terminal, ModuleLayer modules) {
        if (terminal.errInk().on() && modules.findModule(MODULE).isPresent()) {
            terminal.err().print(UP_AND_CLEAR);
            terminal.err().flush();
        }
    }
}
