package org.vfsruntime.core.value;

import java.util.Arrays;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** Z(s) = [V_1(s) … V_k(s)], in catalogue order, each component in [0, 1]. */
public final class Embedding {
    private final SkillCatalogue catalogue;
    private final float[] values;

    private Embedding(SkillCatalogue catalogue, float[] values) {
        this.catalogue = catalogue;
        this.values = values;
    }

    /**
     * @param catalogue the skills, k of them
     * @param values [k], each in [0, 1], copied
     * @return the embedding
     * @throws InvalidInputException when the size differs or a value is not in [0, 1]
     */
    public static Embedding of(SkillCatalogue catalogue, float[] values) {
        if (values.length != catalogue.size()) {
            throw new InvalidInputException("The embedding size (" + values.length + ") must equal the catalogue size ("
                    + catalogue.size() + ")");
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new InvalidInputException("value of skill '" + catalogue.get(i) + "' was " + values[i]
                        + " but must lie in [0, 1]; the value function of that skill is broken or not rescaled");
            }
        }
        return new Embedding(catalogue, values.clone());
    }

    /** @return the skills that the components belong to */
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    /** @return k */
    public int size() {
        return values.length;
    }

    /**
     * @param index of a skill, in [0, k)
     * @return its value in [0, 1]
     */
    public float get(int index) {
        return values[index];
    }

    /**
     * @param skill of the catalogue
     * @return its value in [0, 1]
     */
    public float get(Skill skill) {
        return values[catalogue.indexOf(skill)];
    }

    /** @return [k], a copy */
    public float[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that
                && catalogue.equals(that.catalogue)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "Embedding" + Arrays.toString(values);
    }
}
