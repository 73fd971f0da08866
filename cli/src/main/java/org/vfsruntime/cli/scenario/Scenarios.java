package org.vfsruntime.cli.scenario;

import java.util.List;
import org.vfsruntime.cli.input.Names;

/** The scenarios that exist, by name. */
public final class Scenarios {
    private final List<Scenario> scenarios;

    /** @param scenarios with different names */
    public Scenarios(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /**
     * @param name as the user typed it
     * @return the scenario
     * @throws org.vfsruntime.core.InvalidInputException when there is none of that name
     */
    public Scenario named(String name) {
        Names.require("scenario", name, scenarios.stream().map(Scenario::name).toList());
        return scenarios.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * @param name of a scenario
     * @return whether there is one
     */
    public boolean has(String name) {
        return scenarios.stream().anyMatch(scenario -> scenario.name().equals(name));
    }
}
