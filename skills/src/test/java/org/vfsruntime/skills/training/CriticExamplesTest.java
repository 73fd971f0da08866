package org.vfsruntime.skills.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.policy.LearnedPolicy;
import org.vfsruntime.skills.toy.DelegatingPractice;
import org.vfsruntime.skills.toy.TinyPlan;
import org.vfsruntime.skills.toy.ToyPractice;

/** What critics are told of tries. */
class CriticExamplesTest {
    private static final int HANDLE = 4;

    @TempDir
    Path folder;

    private LearnedPolicy learned(SkillPractice.Factory factory, Skill skill) {
        SkillBank bank = new SkillTrainer(factory, TinyPlan.SCENARIO, TinyPlan.of(1))
                .train(folder, "test", 1, TrainingProgress.SILENT)
                .bank();
        return bank.skills().get(ToyPractice.CATALOGUE.indexOf(skill)).policy();
    }

    /** Tells how far from the handle the lid is pulled, in place of where the handle is. */
    private static final class Pulled extends DelegatingPractice {
        @Override
        public ParameterView parameterView(Skill skill) {
            return skill.equals(ToyPractice.OPEN) ? new FromHandle() : ParameterView.NONE;
        }
    }

    private static final class FromHandle implements ParameterView {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public boolean replaces(int number) {
            return number == HANDLE;
        }

        @Override
        public Scene of(float[] observation) {
            return (parameters, target, offset) -> target[offset] = parameters[0] - observation[HANDLE];
        }
    }

    @Test
    void aCriticDoesNotSeeWhatItsViewReplaces() {
        LearnedPolicy policy = learned(Pulled::new, ToyPractice.OPEN);
        float[] scale = policy.critic().mlp().inputScale();
        assertThat(scale).hasSize(5 + 1 + 1);
        for (int input = 0; input < scale.length; input++) {
            assertThat(scale[input] == 0).as("input " + input).isEqualTo(input == HANDLE);
        }
    }

    /** Nobody likes how things are dropped. */
    private static final class Careless extends DelegatingPractice {
        @Override
        public Trial attempt(Skill skill, Observation observation, float[] parameters) {
            Trial trial = super.attempt(skill, observation, parameters);
            boolean dropped = skill.equals(ToyPractice.DROP) && trial.success() && trial.ticks() > 0;
            return dropped ? new Trial(true, trial.ticks(), trial.status(), 0.4) : trial;
        }
    }

    @Test
    void aCriticLearnsTheMeritOfTries() {
        LearnedPolicy policy = learned(Careless::new, ToyPractice.DROP);
        ToyPractice practice = new ToyPractice();
        practice.reset(3);
        practice.place(true, true, 0, 0);
        assertThat(policy.choose(practice.observe()).successProbability()).isCloseTo(0.4f, within(0.12f));
    }
}
