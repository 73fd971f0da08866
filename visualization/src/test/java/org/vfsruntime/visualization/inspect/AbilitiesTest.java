package org.vfsruntime.visualization.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vfsruntime.visualization.projection.Points;

class AbilitiesTest {
    private static int[] cells(float... values) {
        return Abilities.cells(Points.of(values.length, 1, values));
    }

    @Test
    void whatCannotBeDoneWhatCanAndWhatIsDoneAreThreeAbilities() {
        assertThat(cells(0.05f, 0.5f, 0.95f)).containsExactly(0, 1, 2);
    }

    @Test
    void howLongASkillTakesIsNoAbility() {
        assertThat(cells(0.5f, 0.6f)).containsExactly(0, 0);
    }

    @Test
    void theBoundsAreWhatIsWritten() {
        assertThat(cells(0.099f, 0.1f, 0.899f, 0.9f)).containsExactly(0, 1, 1, 2);
    }
}
