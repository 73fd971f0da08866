package org.vfsruntime.cli.command;

import java.util.List;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import picocli.CommandLine.Option;

/** What values go by. */
final class ObservationChoice {
    /** What a robot that sees is called: its world with this at the end. */
    private static final String IMAGE = "image";

    private static final List<String> CHOICES = List.of("state", IMAGE);

    @Option(
            names = "--observation",
            paramLabel = "state|image",
            defaultValue = "state",
            description = "What values go by: poses as perceived, or a camera's picture (default: ${DEFAULT-VALUE}).")
    private String observation = "state";

    /**
     * @param session with the worlds
     * @param name of the world
     * @return the world with a robot that observes that
     */
    Scenario scenario(Session session, String name) {
        Names.require("--observation", observation, CHOICES);
        boolean isAsked = observation.equals(IMAGE) && !name.endsWith("-" + IMAGE);
        if (!isAsked) {
            return session.scenarios().named(name);
        }
        if (!session.scenarios().has(name + "-" + IMAGE)) {
            throw new InvalidInputException("--observation was image but scenario '"
                    + session.scenarios().named(name).name() + "' has no camera; choose --scenario desk or rearrange");
        }
        return session.scenarios().named(name + "-" + IMAGE);
    }
}
