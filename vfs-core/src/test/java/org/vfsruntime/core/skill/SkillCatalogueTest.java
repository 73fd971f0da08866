package org.vfsruntime.core.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class SkillCatalogueTest {
    private static final SkillCatalogue THREE = SkillCatalogue.ofNames(List.of("Open", "Pick", "Place"));

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1st", "open drawer", "öffne", "a&b", "x\n"})
    void aNameThatCannotBeWrittenInAGoalIsRejected(String name) {
        assertThatThrownBy(() -> new Skill(name))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("skill name was '" + name + "'");
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(new Skill("a".repeat(64)).toString()).hasSize(64);
        assertThatThrownBy(() -> new Skill("a".repeat(65))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anEmptyCatalogueAndARepeatedSkillAreRejected() {
        assertThatThrownBy(() -> SkillCatalogue.of(List.of())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> SkillCatalogue.ofNames(List.of("Open", "Open")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not repeat a skill");
    }

    @Test
    void anUnknownSkillIsRejectedWithTheKnownOnes() {
        assertThatThrownBy(() -> THREE.indexOf(new Skill("Fly")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("unknown skill 'Fly': must be one of Open, Pick, Place");
        assertThat(THREE.contains(new Skill("Fly"))).isFalse();
    }

    @Test
    void indicesFollowTheOrder() {
        int index = 0;
        for (Skill skill : THREE) {
            assertThat(THREE.indexOf(skill)).isEqualTo(index);
            assertThat(THREE.get(index)).isEqualTo(skill);
            assertThat(THREE.contains(skill)).isTrue();
            index++;
        }
        assertThat(index).isEqualTo(THREE.size());
        assertThat(THREE.names()).containsExactly("Open", "Pick", "Place");
    }

    @Test
    void theOrderMattersForEquality() {
        assertThat(THREE)
                .isEqualTo(SkillCatalogue.of(THREE.skills()))
                .hasSameHashCodeAs(SkillCatalogue.of(THREE.skills()))
                .isNotEqualTo(SkillCatalogue.ofNames(List.of("Pick", "Open", "Place")))
                .hasToString("[Open, Pick, Place]");
    }
}
