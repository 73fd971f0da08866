package org.vfsruntime.core.goal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.NameList;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** "The values of these skills must be at least the threshold", that is: these skills are done. */
public final class ThresholdGoal implements Goal {
    /** What a value must reach to count as "done" unless said otherwise. */
    public static final float DEFAULT_THRESHOLD = 0.9f;

    private final SkillCatalogue catalogue;
    private final List<Skill> skills;
    private final int[] indices;
    private final float threshold;

    /**
     * @param catalogue the skills that exist
     * @param skills those that must be done, at least one, all of the catalogue
     * @param threshold in (0, 1]
     */
    public ThresholdGoal(SkillCatalogue catalogue, Set<Skill> skills, float threshold) {
        new Faults()
                .require(!skills.isEmpty(), "goal", "empty", "name at least one skill")
                .require(threshold > 0 && threshold <= 1, "goal threshold", threshold, "lie in (0, 1]")
                .throwIfAny();
        this.catalogue = catalogue;
        this.skills = List.copyOf(new LinkedHashSet<>(skills));
        this.indices = this.skills.stream().mapToInt(catalogue::indexOf).toArray();
        this.threshold = threshold;
    }

    /**
     * Reads a goal such as {@code "PlaceBlueInDrawer & CloseDrawer"}.
     *
     * @param text skill names joined by {@code &}
     * @param catalogue the skills that exist
     * @return the goal, with the default threshold
     * @throws InvalidInputException when a name is unknown or missing
     */
    public static ThresholdGoal parse(String text, SkillCatalogue catalogue) {
        Set<Skill> skills = new LinkedHashSet<>();
        for (String part : text.split("&", -1)) {
            if (part.isBlank()) {
                throw new InvalidInputException("goal '" + text + "' lacks a skill name beside '&': must be names of "
                        + NameList.of(catalogue.names()) + " joined by '&'");
            }
            String name = part.strip();
            skills.add(catalogue.skills().stream()
                    .filter(skill -> skill.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("goal names the unknown skill '" + name
                            + "': must be one of " + NameList.of(catalogue.names()))));
        }
        return new ThresholdGoal(catalogue, skills, DEFAULT_THRESHOLD);
    }

    /** @return the skills that must be done */
    public List<Skill> skills() {
        return skills;
    }

    /** @return what each of their values must reach */
    public float threshold() {
        return threshold;
    }

    /** The score is minus the mean shortfall, relative to the threshold: in [-1, 0]. */
    @Override
    public double score(float[] embeddings, int row) {
        double shortfall = 0;
        for (int index : indices) {
            float value = embeddings[row * catalogue.size() + index];
            // Written so that NaN stays NaN instead of comparing as false.
            shortfall += Float.isNaN(value) ? Double.NaN : Math.max(0, (threshold - value) / threshold);
        }
        return -shortfall / indices.length;
    }

    @Override
    public boolean isReached(float[] embeddings, int row) {
        for (int index : indices) {
            if (!(embeddings[row * catalogue.size() + index] >= threshold)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return catalogue.size();
    }

    @Override
    public String describe() {
        return String.join(" & ", skills.stream().map(Skill::name).toList());
    }
}
