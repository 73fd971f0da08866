package org.vfsruntime.skills.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;

class ViewedPolicyTest {
    private static final ObservationSpec TWO = new ObservationSpec(List.of(new Channel("x", 2, "m")));
    private static final ObservationSpec ONE = new ObservationSpec(List.of(new Channel("second", 1, "m")));
    /** Chooses and expects what it sees. */
    private static final ChoosingPolicy SEES_ONE = new ChoosingPolicy() {
        @Override
        public float[] parameters(Observation observation) {
            return observation.values();
        }

        @Override
        public Choice choose(Observation observation) {
            return new Choice(observation.values(), observation.values()[0]);
        }
    };

    @Test
    void choosesAndExpectsAsThePolicyDoesOfWhatTheViewShows() {
        ViewedPolicy viewed = new ViewedPolicy(SEES_ONE, all -> Observation.of(ONE, new float[] {all.values()[1]}));
        Observation now = Observation.of(TWO, new float[] {0.25f, 0.75f});
        assertThat(viewed.parameters(now)).containsExactly(0.75f);
        assertThat(viewed.choose(now).successProbability()).isEqualTo(0.75f);
        assertThat(viewed.expectation(now)).hasValue(0.75);
    }
}
