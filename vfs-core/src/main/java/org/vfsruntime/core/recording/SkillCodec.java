package org.vfsruntime.core.recording;

import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.format.PayloadReader;
import org.vfsruntime.core.recording.format.PayloadWriter;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.Embedding;

/** Skills by their place in the catalogue, and the values that belong to them. */
final class SkillCodec {
    private SkillCodec() {}

    static void write(Skill skill, SkillCatalogue catalogue, PayloadWriter out) {
        out.i32(catalogue.indexOf(skill));
    }

    static Skill read(SkillCatalogue catalogue, PayloadReader in) {
        int index = in.i32();
        if (index < 0 || index >= catalogue.size()) {
            throw new InvalidInputException(
                    "skill index was " + index + " but must lie in [0, " + (catalogue.size() - 1) + "]");
        }
        return catalogue.get(index);
    }

    static void write(Embedding embedding, SkillCatalogue catalogue, PayloadWriter out) {
        if (!embedding.catalogue().equals(catalogue)) {
            throw new InvalidInputException("the embedding's skills " + embedding.catalogue()
                    + " must equal those of the recording " + catalogue + ", in order");
        }
        out.floats(embedding.values());
    }

    static Embedding readEmbedding(SkillCatalogue catalogue, PayloadReader in) {
        return Embedding.of(catalogue, in.floats(catalogue.size()));
    }
}
