package org.vfsruntime.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;

/** What every {@link SkillPractice} must do. */
public abstract class SkillPracticeContract {
    /** @return opens the practice under test */
    protected abstract SkillPractice.Factory factory();

    /**
     * @param practice under test
     * @return the skills that the kit runs, in order; all of them unless that takes too long
     */
    protected List<Skill> practised(SkillPractice practice) {
        return practice.catalogue().skills();
    }

    /**
     * @param practice under test
     * @param skill to be run
     * @param observation of now
     * @return parameters inside the box; its centre unless said otherwise
     */
    protected float[] parameters(SkillPractice practice, Skill skill, Observation observation) {
        ParameterSpec spec = practice.parameterSpec(skill);
        float[] centre = new float[spec.size()];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = (spec.low().get(i) + spec.high().get(i)) / 2;
        }
        return centre;
    }

    @Test
    void theSameSeedGivesBitIdenticalObservationsAndTrials() {
        assertThat(trace(11)).isEqualTo(trace(11));
    }

    @Test
    void anotherSeedGivesAnotherState() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(1);
            Observation first = practice.observe();
            practice.reset(2);
            assertThat(practice.observe()).isNotEqualTo(first);
        }
    }

    @Test
    void aResetForgetsWhatWasBefore() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(3);
            List<Object> fresh = run(practice);
            practice.reset(4);
            run(practice);
            practice.reset(3);
            assertThat(run(practice)).isEqualTo(fresh);
        }
    }

    @Test
    void restoringGivesTheSavedStateBackBitForBit() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(5);
            practice.observe();
            SkillPractice.Snapshot snapshot = practice.save();
            List<Object> first = run(practice);
            for (int i = 0; i < 2; i++) {
                practice.restore(snapshot);
                assertThat(run(practice)).isEqualTo(first);
            }
        }
    }

    @Test
    void aSnapshotOutlivesAReset() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(6);
            SkillPractice.Snapshot snapshot = practice.save();
            List<Object> first = run(practice);
            practice.reset(7);
            practice.restore(snapshot);
            assertThat(run(practice)).isEqualTo(first);
        }
    }

    @Test
    void twoPracticesInTwoThreadsDoNotDisturbEachOther() throws Exception {
        List<Object> alone8 = trace(8);
        List<Object> alone9 = trace(9);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier together = new CyclicBarrier(2);
            Future<List<Object>> both8 = threads.submit(() -> {
                together.await();
                return trace(8);
            });
            Future<List<Object>> both9 = threads.submit(() -> {
                together.await();
                return trace(9);
            });
            assertThat(both8.get()).isEqualTo(alone8);
            assertThat(both9.get()).isEqualTo(alone9);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoOpenPracticesInOneThreadDoNotDisturbEachOther() {
        List<Object> alone = trace(8);
        try (SkillPractice one = factory().open();
                SkillPractice other = factory().open()) {
            one.reset(8);
            other.reset(9);
            run(other);
            assertThat(run(one)).isEqualTo(alone);
        }
    }

    @Test
    void observationsAreOfItsSpec() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(1);
            assertThat(practice.observe().spec()).isEqualTo(practice.observationSpec());
        }
    }

    @Test
    void theTrialAgreesWithTheSuccessDetector() {
        try (SkillPractice practice = factory().open()) {
            for (long seed = 1; seed <= 3; seed++) {
                practice.reset(seed);
                for (Skill skill : practised(practice)) {
                    boolean before = practice.isSatisfied(skill);
                    Trial trial = attempt(practice, skill);
                    assertThat(trial.success()).as("success of %s", skill).isEqualTo(practice.isSatisfied(skill));
                    if (before) {
                        assertThat(trial.ticks()).as("ticks of %s", skill).isZero();
                    }
                }
            }
        }
    }

    @Test
    void aSatisfiedSkillIsNotApplicable() {
        try (SkillPractice practice = factory().open()) {
            for (long seed = 1; seed <= 10; seed++) {
                practice.reset(seed);
                for (Skill skill : practice.catalogue()) {
                    assertThat(practice.isSatisfied(skill) && practice.isApplicable(skill))
                            .as("%s is satisfied and applicable", skill)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void parametersOutsideTheBoxAreRejected() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(1);
            for (Skill skill : practised(practice)) {
                ParameterSpec spec = practice.parameterSpec(skill);
                for (int i = 0; i < spec.size(); i++) {
                    assertRejected(practice, skill, i, spec.low().get(i) - 1);
                    assertRejected(practice, skill, i, spec.high().get(i) + 1);
                    assertRejected(practice, skill, i, Float.NaN);
                }
            }
        }
    }

    @Test
    void aWrongNumberOfParametersIsRejected() {
        try (SkillPractice practice = factory().open()) {
            practice.reset(1);
            Skill skill = practised(practice).get(0);
            Observation observation = practice.observe();
            float[] tooMany = new float[practice.parameterSpec(skill).size() + 1];
            assertThatThrownBy(() -> practice.attempt(skill, observation, tooMany))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void anUnknownSkillIsRejected() {
        Skill unknown = new Skill("NoSuchSkill");
        try (SkillPractice practice = factory().open()) {
            practice.reset(1);
            Observation observation = practice.observe();
            assertThatThrownBy(() -> practice.parameterSpec(unknown)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> practice.attempt(unknown, observation, new float[0]))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> practice.isSatisfied(unknown)).isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> practice.isApplicable(unknown)).isInstanceOf(InvalidInputException.class);
        }
    }

    private void assertRejected(SkillPractice practice, Skill skill, int parameter, float value) {
        Observation observation = practice.observe();
        float[] parameters = parameters(practice, skill, observation);
        parameters[parameter] = value;
        assertThatThrownBy(() -> practice.attempt(skill, observation, parameters))
                .as("%s with parameter %s = %s", skill, parameter, value)
                .isInstanceOf(InvalidInputException.class);
    }

    private List<Object> trace(long seed) {
        try (SkillPractice practice = factory().open()) {
            practice.reset(seed);
            return run(practice);
        }
    }

    private List<Object> run(SkillPractice practice) {
        List<Object> seen = new ArrayList<>();
        for (Skill skill : practised(practice)) {
            Observation observation = practice.observe();
            seen.add(observation);
            seen.add(practice.attempt(skill, observation, parameters(practice, skill, observation)));
        }
        seen.add(practice.observe());
        return seen;
    }

    private Trial attempt(SkillPractice practice, Skill skill) {
        Observation observation = practice.observe();
        return practice.attempt(skill, observation, parameters(practice, skill, observation));
    }
}
