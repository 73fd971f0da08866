package org.vfsruntime.skills.calibration;

import java.util.OptionalDouble;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.statistics.WilsonInterval;

/**
 * How good one learned skill is on fresh states.
 *
 * @param skill which
 * @param applicable number of states in which it ought to work ({@code SkillPractice.isApplicable})
 * @param applicableSuccesses number of those in which the policy did succeed
 * @param value how well the value function agrees with what happened, on all states
 */
public record SkillCalibration(Skill skill, int applicable, int applicableSuccesses, ValueCalibration value) {
    /** Checks the counts. */
    public SkillCalibration {
        new Faults()
                .require(
                        applicableSuccesses >= 0 && applicableSuccesses <= applicable,
                        "successes of '" + skill + "' where applicable",
                        applicableSuccesses,
                        "lie in [0, " + applicable + "]")
                .throwIfAny();
    }

    /** @return {@code applicableSuccesses / applicable}; empty when the skill was applicable nowhere */
    public OptionalDouble policySuccess() {
        return applicable == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) applicableSuccesses / applicable);
    }

    /** @return 95 % interval of the policy's success probability */
    public WilsonInterval policySuccessInterval() {
        return WilsonInterval.of(applicableSuccesses, applicable);
    }
}
