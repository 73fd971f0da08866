package org.vfsruntime.skills.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.networks.Mlp;

class LearnedPolicyTest {
    private static final ParameterSpec ONE = new ParameterSpec(List.of("a_m"), List.of(10f), List.of(20f));
    private static final ParameterSpec TWO = spec(2);

    @Test
    void refusesACriticOfOtherSizes() {
        assertThatThrownBy(() -> new Critic(Networks.random(5, List.of(4), 1), 5, TWO))
                .hasMessage("inputs of the critic was 5 but must be 5 (observation) + 2 (parameters)");
        assertThatThrownBy(() -> new LearnedPolicy(
                        new Critic(Networks.random(5, List.of(4), 1), 3, TWO), ONE, SearchConfig.DEFAULT))
                .hasMessage("parameters of the critic was 2 but must equal the primitive's (1)");
        LearnedPolicy policy =
                new LearnedPolicy(new Critic(Networks.random(3, List.of(4), 1), 2, ONE), ONE, SearchConfig.DEFAULT);
        assertThatThrownBy(() -> policy.parameters(observation(1))).hasMessageContaining("the policy needs 2");
    }

    @Test
    void goesByTheFirstComponentsOfARobotThatPerceivesMore() {
        LearnedPolicy policy =
                new LearnedPolicy(new Critic(Networks.random(3, List.of(4), 1), 2, ONE), ONE, SearchConfig.DEFAULT);
        assertThat(policy.parameters(observation(1, 2, 7))).isEqualTo(policy.parameters(observation(1, 2)));
    }

    @Test
    void expectsOfItsChoiceWhatItsCriticExpects() {
        LearnedPolicy policy =
                new LearnedPolicy(new Critic(Networks.random(3, List.of(4), 1), 2, ONE), ONE, SearchConfig.DEFAULT);
        assertThat(policy.expectation(observation(1, 2)))
                .hasValue(policy.choose(observation(1, 2)).successProbability());
    }

    @Test
    void refusesASearchOutOfRangeWithAllFaults() {
        assertThatThrownBy(() -> new SearchConfig(0, 1, 5))
                .hasMessageContaining("search iterations was 0")
                .hasMessageContaining("search candidates was 1")
                .hasMessageContaining("search elites was 5");
    }

    @Test
    void frozenObservationGivesTheLogitOfTheWholeNetwork() {
        Critic critic = new Critic(Networks.random(12, List.of(16, 8), 3), 9, spec(3));
        Random random = new Random(4);
        float[] observation = numbers(9, random);
        Objective frozen = critic.logitsGiven(observation);
        for (int i = 0; i < 20; i++) {
            float[] parameters = numbers(3, random);
            float[] logit = new float[1];
            frozen.forward(parameters, 1, logit);
            assertThat(1 / (1 + Math.exp(-logit[0])))
                    .isCloseTo(critic.successProbability(observation, parameters), within(1e-4));
        }
    }

    @Test
    void aViewOfTheParametersIsPartOfWhatTheCriticIsGiven() {
        ParameterView sum = new ParameterView() {
            @Override
            public int size() {
                return 1;
            }

            @Override
            public Scene of(float[] observation) {
                return (parameters, target, offset) -> target[offset] = observation[0] + parameters[0] + parameters[1];
            }
        };
        ParameterSpec wide = new ParameterSpec(List.of("a", "b"), List.of(0f, 0f), List.of(10f, 10f));
        Critic critic = new Critic(Networks.random(6, List.of(16, 8), 3), 3, wide, sum);
        float[] observation = {0.5f, 0.1f, -0.2f};
        assertThat(Critic.inputs(new ParameterBox(wide), sum, observation, new float[] {1, 0}))
                .containsExactly(0.5f, 0.1f, -0.2f, 1, 0, 15.5f);
        Objective frozen = critic.logitsGiven(observation);
        float[] logits = new float[2];
        frozen.forward(new float[] {1, 0, -1, 0.5f}, 2, logits);
        assertThat(1 / (1 + Math.exp(-logits[0])))
                .isCloseTo(critic.successProbability(observation, new float[] {1, 0}), within(1e-4));
        assertThat(1 / (1 + Math.exp(-logits[1])))
                .isCloseTo(critic.successProbability(observation, new float[] {-1, 0.5f}), within(1e-4));
        assertThatThrownBy(() -> new Critic(Networks.random(5, List.of(4), 1), 3, wide, sum))
                .hasMessage("inputs of the critic was 5 but must be 3 (observation) + 2 (parameters)"
                        + " + 1 (view of the parameters)");
    }

    @Test
    void landsInTheMiddleOfThePlateau() {
        LearnedPolicy policy = policy(Networks.plateau(), 1, ONE);
        for (float o : new float[] {-1, -0.4f, 0, 0.7f, 1}) {
            Choice choice = policy.choose(observation(o));
            double middle = 15 + 5 * 0.5 * o;
            assertThat((double) choice.parameters()[0]).isCloseTo(middle, within(0.5));
            assertThat(choice.successProbability()).isGreaterThan(0.99f);
        }
    }

    @Test
    void choosesOneOfTwoSeparateRegionsAndNotTheMiddle() {
        Choice choice = policy(Networks.valley(), 1, ONE).choose(observation(0));
        assertThat(choice.successProbability()).isGreaterThan(0.99f);
        assertThat(Math.abs(choice.parameters()[0] - 15)).isGreaterThan(4f);
    }

    @Test
    void findsNearlyTheBestOfARandomNetworkInFiveDimensions() {
        ParameterSpec five = spec(5);
        LearnedPolicy policy = policy(Networks.random(50, List.of(64, 64), 5), 45, five);
        Random random = new Random(6);
        for (int i = 0; i < 10; i++) {
            float[] values = numbers(45, random);
            float found = policy.choose(observation(values)).successProbability();
            int better = 0;
            for (int j = 0; j < 2000; j++) {
                float[] scaled = numbers(5, random);
                better += policy.critic().successProbability(values, scaled) > found ? 1 : 0;
            }
            assertThat(better).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void staysInsideTheBox() {
        ParameterSpec box =
                new ParameterSpec(List.of("a", "b", "fixed"), List.of(-0.1f, 1e-3f, 7f), List.of(0.1f, 3e-3f, 7f));
        LearnedPolicy policy = policy(Networks.random(7, List.of(8), 7), 4, box);
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            float[] parameters = policy.parameters(observation(numbers(4, random)));
            for (int p = 0; p < 3; p++) {
                assertThat(parameters[p]).isBetween(box.low().get(p), box.high().get(p));
            }
        }
    }

    @Test
    void aSkillWithoutParametersNeedsNoSearch() {
        ParameterSpec none = new ParameterSpec(List.of(), List.of(), List.of());
        LearnedPolicy policy = policy(Networks.random(4, List.of(8), 9), 4, none);
        Observation observation = observation(1, 2, 3, 4);
        assertThat(policy.parameters(observation)).isEmpty();
        assertThat(policy.choose(observation).successProbability())
                .isEqualTo(policy.critic().successProbability(observation.values(), new float[0]));
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        LearnedPolicy policy = policy(Networks.random(10, List.of(32), 10), 8, spec(2));
        Observation observation = observation(numbers(8, new Random(11)));
        float[] expected = policy.parameters(observation);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> policy.parameters(observation)))
                .allSatisfy(parameters -> assertThat(parameters).containsExactly(expected));
    }

    @Test
    void scalingGoesThereAndBack() {
        ParameterBox box = new ParameterBox(new ParameterSpec(List.of("a", "b"), List.of(-2f, 5f), List.of(4f, 5f)));
        assertThat(box.scaled(new float[] {1, 5})).containsExactly(0, 0);
        assertThat(box.scaled(new float[] {9, 9})).containsExactly(1, 0);
        assertThat(box.unscaled(new float[] {-1, 1})).containsExactly(-2, 5);
        assertThat(box.unscaled(new float[] {7, 0})).containsExactly(4, 5);
        assertThatThrownBy(() -> box.scaled(new float[1])).hasMessage("number of parameters was 1 but must be 2");
    }

    private static LearnedPolicy policy(Mlp mlp, int observationSize, ParameterSpec spec) {
        return new LearnedPolicy(new Critic(mlp, observationSize, spec), spec, SearchConfig.DEFAULT);
    }

    private static ParameterSpec spec(int size) {
        List<String> names = IntStream.range(0, size).mapToObj(i -> "p" + i).toList();
        return new ParameterSpec(names, Collections.nCopies(size, -1f), Collections.nCopies(size, 1f));
    }

    private static Observation observation(float... values) {
        return Observation.of(new ObservationSpec(List.of(new Channel("o", values.length, "1"))), values);
    }

    private static float[] numbers(int n, Random random) {
        float[] numbers = new float[n];
        for (int i = 0; i < n; i++) {
            numbers[i] = 2 * random.nextFloat() - 1;
        }
        return numbers;
    }
}
