package org.vfsruntime.ros.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may command the arm, and until when. */
class CommandGateTest {
    private static final Fault STOP = new Fault(Fault.Kind.OPERATOR_STOP, "the test stops");

    @Test
    void aPermitThatAStopEndedStaysEndedAfterTheReset() {
        CommandGate gate = new CommandGate(fault -> {});
        CommandGate.Permit permit = gate.permit().orElseThrow();
        gate.latch(STOP);
        gate.reset();
        assertThat(permit.isRevoked()).isTrue();
        assertThat(permit.command(() -> "sent")).isEmpty();
        assertThat(gate.permit().orElseThrow().isRevoked()).isFalse();
    }

    @Test
    void theArmIsStoppedBeforeAnybodyIsToldAndAgainWhenAStopIsRepeated() {
        List<String> done = new ArrayList<>();
        CommandGate gate = new CommandGate(fault -> done.add("told"));
        assertThat(gate.latch(STOP, () -> done.add("stopped"))).isTrue();
        assertThat(gate.latch(STOP, () -> done.add("stopped"))).isFalse();
        assertThat(done).containsExactly("stopped", "told", "stopped");
    }

    @Test
    void aNewPermitEndsTheOneBefore() {
        CommandGate gate = new CommandGate(fault -> {});
        CommandGate.Permit before = gate.permit().orElseThrow();
        CommandGate.Permit next = gate.permit().orElseThrow();
        assertThat(before.isRevoked()).isTrue();
        assertThat(next.isRevoked()).isFalse();
    }
}
