package org.vfsruntime.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

class EmbeddingTest {
    private static final SkillCatalogue TWO = SkillCatalogue.ofNames(List.of("Wave", "Bow"));

    @Test
    void anotherSizeThanTheCatalogueIsRejected() {
        assertThatThrownBy(() -> Embedding.of(TWO, new float[] {1}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("The embedding size (1) must equal the catalogue size (2)");
    }

    @Test
    void nanIsRejected() {
        assertThatThrownBy(() -> Embedding.of(TWO, new float[] {0, Float.NaN}))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Bow' was NaN but must lie in [0, 1]");
    }

    @Test
    void theEndsOfTheRangeAreLegal() {
        assertThat(Embedding.of(TWO, new float[] {0, 1}).values()).containsExactly(0, 1);
    }

    @Test
    void changingTheArraysOutsideDoesNotChangeIt() {
        float[] values = {0.1f, 0.2f};
        Embedding embedding = Embedding.of(TWO, values);
        values[0] = 9;
        embedding.values()[1] = 9;
        assertThat(embedding.get(0)).isEqualTo(0.1f);
        assertThat(embedding.get(new Skill("Bow"))).isEqualTo(0.2f);
    }

    @Test
    void equalityIsByCatalogueAndValues() {
        Embedding one = Embedding.of(TWO, new float[] {0.1f, 0.2f});
        SkillCatalogue swapped = SkillCatalogue.ofNames(List.of("Bow", "Wave"));
        assertThat(one)
                .isEqualTo(Embedding.of(TWO, new float[] {0.1f, 0.2f}))
                .hasSameHashCodeAs(Embedding.of(TWO, new float[] {0.1f, 0.2f}))
                .isNotEqualTo(Embedding.of(TWO, new float[] {0.1f, 0.3f}))
                .isNotEqualTo(Embedding.of(swapped, new float[] {0.1f, 0.2f}))
                .hasToString("Embedding[0.1, 0.2]");
        assertThat(one.catalogue()).isEqualTo(TWO);
        assertThat(one.size()).isEqualTo(2);
    }
}
