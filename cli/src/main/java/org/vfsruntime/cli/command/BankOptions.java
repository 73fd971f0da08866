package org.vfsruntime.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.mind.MindFiles;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.scenario.Scenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to be, and with what mind. */
final class BankOptions {
    private static final String MAZE = "maze";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "desk",
            description = "The world (default: ${DEFAULT-VALUE}).")
    private String scenario = "desk";

    @Option(
            names = "--bank",
            paramLabel = "DIR",
            description = "Folder of the trained skills (default: banks/SCENARIO beside the launcher).")
    private @Nullable Path bank;

    @Mixin
    private final ObservationChoice observation = new ObservationChoice();

    @Mixin
    private final ObjectOptions objects = new ObjectOptions();

    /** @return whether the world is the mazes, which have skills of another kind */
    boolean isMaze() {
        return scenario.equals(MAZE);
    }

    /** @return the maze bank's folder */
    Path mazeBank() {
        return bank == null ? Home.folder().resolve("banks").resolve(MAZE) : bank;
    }

    Scenario scenario(Session session) {
        return observation.scenario(session, scenario).with(objects.choice());
    }

    boolean isNamed() {
        return bank != null;
    }

    Path bank(Scenario chosen) {
        return bank == null ? Home.folder().resolve("banks").resolve(chosen.name()) : bank;
    }

    /** Records what this mind does; the bank must have been read without complaint. */
    RecordingStudio studio(Session session, Scenario chosen, String command) {
        return new RecordingStudio(
                "vfs " + Version.text(), session.wallClock().instant(), MindFiles.identify(bank(chosen)), command);
    }

    /** @return what the user said about objects, as typed */
    String objects() {
        return objects.text().strip();
    }

    Mind mind(Session session, Scenario chosen) {
        return session.minds().load(chosen, bank(chosen));
    }
}
