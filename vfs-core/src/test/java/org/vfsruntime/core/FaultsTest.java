package org.vfsruntime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.robot.RobotFaultException;

class FaultsTest {
    @Test
    void everyFaultIsReportedAtOnce() {
        Faults faults = new Faults()
                .require(false, "horizon", 0, "be ≥ 1")
                .require(true, "threads", 2, "be ≥ 1")
                .require(false, "candidates", -5, "be ≥ 1");
        assertThatThrownBy(faults::throwIfAny)
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("horizon was 0 but must be ≥ 1; candidates was -5 but must be ≥ 1");
    }

    @Test
    void withoutFaultsNothingIsThrown() {
        assertThatCode(() -> new Faults().require(true, "horizon", 1, "be ≥ 1").throwIfAny())
                .doesNotThrowAnyException();
    }

    @Test
    void exceptionsKeepTheirTechnicalCause() {
        Exception cause = new IllegalStateException("socket closed");
        assertThat(new InvalidInputException("line", cause)).hasCause(cause).hasMessage("line");
        assertThat(new RobotFaultException("line", cause)).hasCause(cause).hasMessage("line");
    }
}
