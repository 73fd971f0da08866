package org.vfsruntime.cli.mind;

import java.nio.file.Path;
import org.vfsruntime.cli.scenario.Scenario;

/** Loads what a robot has learned. */
@FunctionalInterface
public interface MindSource {
    /**
     * @param scenario that it was learned in
     * @param bank folder of the skill bank
     * @return the mind
     * @throws org.vfsruntime.core.InvalidInputException when the bank is missing, broken or made for other
     *     skills or observations
     */
    Mind load(Scenario scenario, Path bank);
}
