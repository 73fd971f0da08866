package org.vfsruntime.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class RecordingHeaderTest {
    @Test
    void allFaultsOfAPartAreNamedAtOnce() {
        assertThatThrownBy(() -> new RecordedWorld(" ", Map.of(), Double.NaN, 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("scenario was ' ' but must not be blank")
                .hasMessageContaining("tickSeconds was NaN but must be positive and finite");
        assertThatThrownBy(() -> new RecordedMind("", ""))
                .hasMessageContaining("bank hash")
                .hasMessageContaining("dynamics hash");
    }

    @Test
    void textsAreBoundedAndCopied() {
        assertThatThrownBy(() -> new RecordedPlanner("exact", Map.of("horizon", "7".repeat(5000)), 1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(
                        "length of the text of 'horizon' in planner settings was 5000 bytes but must be ≤ 4096");
        Map<String, String> many = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            many.put("n" + i, "");
        }
        assertThatThrownBy(() -> new RecordedPlanner("exact", many, 1))
                .hasMessageContaining("was 300 but must be ≤ 256");
        Map<String, String> settings = new HashMap<>(Map.of("horizon", "7"));
        RecordedPlanner planner = new RecordedPlanner("exact", settings, 1);
        settings.clear();
        assertThat(planner.settings()).containsExactly(Map.entry("horizon", "7"));
    }
}
