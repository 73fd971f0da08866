package org.vfsruntime.networks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;

class KernelsTest {
    private static final List<NetworkKernel> PLAIN = List.of(new PlainKernel());

    @Test
    void thePlainKernelIsAlwaysThere() {
        assertThat(Kernels.available()).extracting(NetworkKernel::name).endsWith("plain");
        assertThat(Kernels.preferred()).isNotNull();
    }

    @Test
    void withoutANameTheFirstOneIsTaken() {
        assertThat(Kernels.choose(null, PLAIN).name()).isEqualTo("plain");
        assertThat(Kernels.choose("", PLAIN).name()).isEqualTo("plain");
        assertThat(Kernels.choose("plain", PLAIN).describe()).isEqualTo("plain loops");
    }

    @Test
    void aNameThatDoesNotRunHereIsRefusedWithThoseThatDo() {
        assertThatThrownBy(() -> Kernels.choose("vector", PLAIN))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("kernel was 'vector' but must be one of those that run here: plain; the vector kernel needs"
                        + " Java started with --add-modules jdk.incubator.vector");
    }
}
