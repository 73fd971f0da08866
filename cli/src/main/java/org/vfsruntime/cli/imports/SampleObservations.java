package org.vfsruntime.cli.imports;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.skills.practice.Seeds;

/** What a robot perceives in random states. */
final class SampleObservations {
    private static final long PURPOSE = 0x1390e7L;

    private SampleObservations() {}

    /**
     * @param scenario to be in
     * @param spec that its skills' observations must have
     * @param count ≥ 1
     * @param seed decides them
     * @return observations of different states
     */
    static List<Observation> draw(Scenario scenario, ObservationSpec spec, int count, long seed) {
        if (!scenario.taughtSpec().equals(spec)) {
            throw new InvalidInputException("observation channels of the bank " + spec.channels()
                    + " must equal those of scenario '" + scenario.name()
                    + "', whose states the critic is tried on; name the bank's scenario with --scenario");
        }
        List<Observation> observations = new ArrayList<>();
        try (SkillPractice practice = scenario.lessons().open()) {
            for (int i = 0; i < count; i++) {
                practice.reset(Seeds.derive(seed, PURPOSE, i));
                practice.drawGoal();
                observations.add(practice.observe());
            }
        }
        return observations;
    }
}
