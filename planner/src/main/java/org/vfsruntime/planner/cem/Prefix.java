package org.vfsruntime.planner.cem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.planner.imagination.PlanCost;

/** A sequence of skills that some draw goes through; imagined once, however often it is drawn. */
final class Prefix {
    private final @Nullable Prefix parent;
    private final int skill;
    private final int depth;
    private final int number;
    private final Map<Integer, Prefix> children = new LinkedHashMap<>();
    private float[] embedding = {};
    private double cost;
    private double score = Double.NaN;
    private boolean perfect;

    private Prefix(@Nullable Prefix parent, int skill, int number) {
        this.parent = parent;
        this.skill = skill;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.number = number;
    }

    /** @return the empty sequence */
    static Prefix root(float[] embedding) {
        Prefix root = new Prefix(null, -1, 0);
        root.embedding = embedding;
        return root;
    }

    @Nullable Prefix child(int next) {
        return children.get(next);
    }

    /** @param count of the prefixes before it: decides between equals */
    Prefix grow(int next, int count) {
        Prefix child = new Prefix(this, next, count);
        children.put(next, child);
        return child;
    }

    /** Takes in what is expected after the last skill. */
    void imagined(float[] after, Goal goal, PlanCost costs) {
        Prefix before = parent();
        embedding = after;
        cost = before.cost + costs.of(before.embedding[skill]);
        double goalScore = areValues(after) ? goal.score(after, 0) : Double.NaN;
        score = Double.isFinite(goalScore - cost) ? goalScore - cost : Double.NaN;
        perfect = isScored() && goalScore >= 0;
    }

    private static boolean areValues(float[] numbers) {
        for (float number : numbers) {
            if (!(number >= 0 && number <= 1)) {
                return false;
            }
        }
        return true;
    }

    /** @return the prefix without its last skill; not of the root */
    Prefix parent() {
        if (parent == null) {
            throw new IllegalStateException("the root has no parent");
        }
        return parent;
    }

    /** @return the last skill */
    int skill() {
        return skill;
    }

    /** @return the skill at a step, from 0, below the depth */
    int skill(int step) {
        Prefix at = this;
        while (at.depth > step + 1) {
            at = at.parent();
        }
        return at.skill;
    }

    /** @return how many skills */
    int depth() {
        return depth;
    }

    /** @return which one it was, counted from the root; decides between equals */
    int number() {
        return number;
    }

    /** @return [k], not copied */
    float[] embedding() {
        return embedding;
    }

    double score() {
        return score;
    }

    boolean isScored() {
        return !Double.isNaN(score);
    }

    /** @return whether nothing can be gained after it */
    boolean isPerfect() {
        return perfect;
    }

    Candidate candidate(SkillCatalogue catalogue) {
        List<Skill> skills = new ArrayList<>();
        List<Embedding> predicted = new ArrayList<>();
        for (Prefix at = this; at.depth > 0; at = at.parent()) {
            skills.add(catalogue.get(at.skill));
            predicted.add(Embedding.of(catalogue, at.embedding));
        }
        Collections.reverse(skills);
        Collections.reverse(predicted);
        return new Candidate(skills, predicted, score);
    }
}
