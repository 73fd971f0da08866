package org.vfsruntime.core.recording;

import java.util.LinkedHashSet;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.goal.EmbeddingGoal;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** Goals as bytes. */
final class GoalCodec {
    private static final byte THRESHOLD = 1;
    private static final byte EMBEDDING = 2;

    private GoalCodec() {}

    static void write(Goal goal, SkillCatalogue catalogue, PayloadWriter out) {
        if (goal instanceof ThresholdGoal threshold) {
            out.i8(THRESHOLD).f32(threshold.threshold()).i32(threshold.skills().size());
            threshold.skills().forEach(skill -> out.i32(catalogue.indexOf(skill)));
        } else {
            EmbeddingGoal embedding = (EmbeddingGoal) goal;
            out.i8(EMBEDDING).f64(embedding.tolerance()).floats(embedding.target());
        }
    }

    static Goal read(SkillCatalogue catalogue, PayloadReader in) {
        byte kind = in.i8();
        if (kind == THRESHOLD) {
            float threshold = in.f32();
            int count = in.count("skills of the goal", catalogue.size(), Integer.BYTES);
            Set<Skill> skills = new LinkedHashSet<>();
            for (int i = 0; i < count; i++) {
                skills.add(SkillCodec.read(catalogue, in));
            }
            return new ThresholdGoal(catalogue, skills, threshold);
        }
        if (kind == EMBEDDING) {
            double tolerance = in.f64();
            return new EmbeddingGoal(Embedding.of(catalogue, in.floats(catalogue.size())), tolerance);
        }
        throw new InvalidInputException("goal kind was " + kind + " but must be 1 or 2");
    }
}
