package org.vfsruntime.skills.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.statistics.WilsonInterval;

class ValueCalibrationTest {
    @Test
    void followsItsDefinitions() {
        double[] values = {1.0, 0.95, 0.5, 0.0};
        boolean[] satisfied = {true, false, false, false};
        boolean[] success = {true, false, true, false};
        double[] discounted = {1, 0, 0.6, 0};
        ValueCalibration measured = ValueCalibration.of(values, satisfied, success, discounted);
        assertThat(measured.n()).isEqualTo(4);
        assertThat(measured.falseDone()).hasValue(1.0 / 3);
        assertThat(measured.brier()).isCloseTo((0.95 * 0.95 + 0.01) / 4, within(1e-12));
        // the last bin holds 1.0 and 0.95 against 1 and 0, the bin of 0.5 misses by 0.1
        assertThat(measured.ece()).isCloseTo(0.95 / 4 + 0.1 / 4, within(1e-12));
        assertThat(measured.auroc()).hasValue(3.0 / 4);
    }

    @Test
    void saysNothingWhereNothingWasSeen() {
        boolean[] yes = {true};
        ValueCalibration measured = ValueCalibration.of(new double[] {1}, yes, yes, new double[] {1});
        assertThat(measured.falseDone()).isEmpty();
        assertThat(measured.auroc()).isEmpty();
        SkillCalibration skill = new SkillCalibration(new Skill("A"), 0, 0, measured);
        assertThat(skill.policySuccess()).isEmpty();
        assertThat(skill.policySuccessInterval()).isEqualTo(new WilsonInterval(0, 1));
        assertThatThrownBy(() -> new SkillCalibration(new Skill("A"), 1, 2, measured))
                .hasMessageContaining("successes of 'A' where applicable was 2 but must lie in [0, 1]");
    }

    @Test
    void refusesSizesThatDiffer() {
        assertThatThrownBy(() -> ValueCalibration.of(new double[1], new boolean[2], new boolean[1], new double[1]))
                .hasMessageContaining("number of satisfied flags was 2 but must be 1");
    }
}
