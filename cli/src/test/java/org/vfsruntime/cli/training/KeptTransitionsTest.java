package org.vfsruntime.cli.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.planner.dynamics.Transitions;

class KeptTransitionsTest {
    @TempDir
    Path folder;

    private int collected;

    private Transitions collect() {
        collected++;
        float[] before = {0.1f, 0.2f, 0.3f, 0.4f};
        float[] after = {0.5f, 0.6f, 0.7f, 0.8f};
        return new Transitions(2, before, new int[] {1, 0}, after, new long[] {4, 7});
    }

    @Test
    void whatIsKeptIsNotCollectedAgainAndIsTheSame() {
        Path file = folder.resolve("walks.safetensors");
        KeptTransitions.of(file, this::collect);
        Transitions again = KeptTransitions.of(file, this::collect);
        assertThat(collected).isEqualTo(1);
        assertThat(again.episodes()).containsExactly(4, 7);
        assertThat(again.skill(0)).isEqualTo(1);
        float[] values = new float[4];
        again.copyBefore(1, values, 0);
        again.copyAfter(1, values, 2);
        assertThat(values).containsExactly(0.3f, 0.4f, 0.7f, 0.8f);
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = folder.resolve("walks.safetensors");
        KeptTransitions.of(file, this::collect);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> KeptTransitions.of(file, this::collect))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("walks.safetensors");
    }
}
