package org.vfsruntime.planner.dqn;

import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.networks.Mlp;

/**
 * What running each skill is worth, for any code of the moment, such as Z: the discounted probability that the goal is
 * reached in the end. A network on the code and the goal, which is the skills that must be done. Safe for use by several
 * threads.
 */
public final class SkillValues {
    private static final double LEAST_VALUE = 0.002;
    private static final double LOG_ODDS_UNIT = 3;

    private final Mlp network;
    private final int skills;

    /** @param network of code size + number of skills inputs, and as many outputs as there are skills */
    public SkillValues(Mlp network) {
        this.network = network;
        this.skills = network.shape().outputs();
        new Faults()
                .require(
                        network.shape().inputs() > skills,
                        "inputs of a skill value network",
                        network.shape().inputs(),
                        "be > its outputs (" + skills + "): the code and the goal")
                .throwIfAny();
    }

    /** @return how many numbers a code has */
    public int codeSize() {
        return network.shape().inputs() - skills;
    }

    /** @return the number of skills */
    public int skills() {
        return skills;
    }

    /** @return the network, to be stored */
    public Mlp network() {
        return network;
    }

    /**
     * @param code of the moment
     * @param goal [skills], 1 for what must be done, else 0
     * @return [skills], each in [0, 1]
     */
    public float[] of(float[] code, float[] goal) {
        float[] row = new float[network.shape().inputs()];
        System.arraycopy(code, 0, row, 0, codeSize());
        System.arraycopy(goal, 0, row, codeSize(), skills);
        float[] values = new float[skills];
        network.forward(row, 1, values);
        return values;
    }

    /**
     * An embedding as a code to learn on: log-odds. What can hardly be done and what cannot be done at all differ by a
     * hundredth in value and by much in what follows.
     *
     * @param z values, each in [0, 1]
     * @return [z], each in [-2.1, 2.1]
     */
    public static float[] logOdds(float[] z) {
        float[] code = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            double value = Math.max(LEAST_VALUE, Math.min(1 - LEAST_VALUE, z[i]));
            code[i] = (float) (Math.log(value / (1 - value)) / LOG_ODDS_UNIT);
        }
        return code;
    }

    /**
     * @param goal that names skills
     * @param catalogue of all skills
     * @return [skills], 1 for what must be done, else 0
     * @throws InvalidInputException when the goal is of another kind
     */
    public static float[] goal(Goal goal, SkillCatalogue catalogue) {
        if (!(goal instanceof ThresholdGoal threshold)) {
            throw new InvalidInputException(
                    "goal was " + goal.describe() + " but a learned policy knows only goals that name skills");
        }
        float[] wanted = new float[catalogue.size()];
        threshold.skills().forEach(skill -> wanted[catalogue.indexOf(skill)] = 1);
        return wanted;
    }

    /** @return the index of the greatest value, the first of equals; -1 when none is finite */
    public static int best(float[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (Float.isFinite(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }
}
