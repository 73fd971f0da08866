package org.vfsruntime.planner.dynamics.relational;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.core.InvalidInputException;

class PairsTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 9, 64})
    void indicesRunThroughAllPairsInRowMajorOrder(int objects) {
        Pairs pairs = Pairs.ofSize(objects * (objects - 1));
        int index = 0;
        for (int a = 0; a < objects; a++) {
            for (int b = 0; b < objects; b++) {
                if (a != b) {
                    assertThat(pairs.index(a, b)).isEqualTo(index);
                    assertThat(pairs.first(index)).isEqualTo(a);
                    assertThat(pairs.second(index)).isEqualTo(b);
                    index++;
                }
            }
        }
        assertThat(pairs.size()).isEqualTo(index);
    }

    @ParameterizedTest
    @ValueSource(ints = {-6, 0, 1, 3, 8, 73, 4160, Integer.MAX_VALUE})
    void anotherNumberOfSkillsIsRejected(int size) {
        assertThatThrownBy(() -> Pairs.ofSize(size))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("number of skills was " + size);
    }

    @Test
    void oneObjectHasNoPairs() {
        assertThatThrownBy(() -> new Pairs(1)).isInstanceOf(InvalidInputException.class);
    }
}
