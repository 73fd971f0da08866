package org.vfsruntime.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.robot.ForwardingRobot;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.value.Embedding;

class SecondOpinionTest {
    private static final Observation NOW = SymbolicDesk.closed().observation();
    private static final Candidate OPEN_FIRST = candidate(-0.02, "OpenDrawer", "PickBlue");
    private static final Candidate OPEN_AND_PICK_RED = candidate(-0.03, "OpenDrawer", "PickRed");
    private static final Candidate PICK_FIRST = candidate(-0.05, "PickBlue", "OpenDrawer");
    private static final Candidate CLOSE_FIRST = candidate(-0.2, "CloseDrawer");

    private final List<String> asked = new ArrayList<>();

    @Test
    void followsTheBestPlanWhenTheRobotExpectsItsFirstSkillToWorkThoughPerhapsNotWithoutABlemish() {
        assertThat(chosen(Map.of("OpenDrawer", 0.92, "PickBlue", 1.0), 9)).isSameAs(OPEN_FIRST);
        assertThat(asked).containsExactly("OpenDrawer");
    }

    @Test
    void followsAnotherPlanWhenTheRobotExpectsLittle() {
        assertThat(chosen(Map.of("OpenDrawer", 0.3, "PickBlue", 0.95), 9)).isSameAs(PICK_FIRST);
    }

    @Test
    void followsTheBestPlanAllTheSameWhenLittleIsExpectedOfTheOthersToo() {
        assertThat(chosen(Map.of("OpenDrawer", 0.3, "PickBlue", 0.2, "CloseDrawer", 0.9), 9))
                .isSameAs(OPEN_FIRST);
    }

    @Test
    void aSkillOfWhichNothingIsExpectedIsNeverAsGoodAsOneThatIsWorthLess() {
        assertThat(chosen(Map.of("OpenDrawer", 0.0, "PickBlue", 0.0, "CloseDrawer", 1.0), 9))
                .isSameAs(CLOSE_FIRST);
    }

    @Test
    void takesTheRiskWhenNoSkillIsLeftForAWayRound() {
        assertThat(chosen(Map.of("OpenDrawer", 0.1, "PickBlue", 1.0), 4)).isSameAs(OPEN_FIRST);
        assertThat(chosen(Map.of("OpenDrawer", 0.1, "PickBlue", 1.0), 5)).isSameAs(PICK_FIRST);
    }

    @Test
    void asksAboutNoMoreSkillsThanCanWinAndAboutNoneTwice() {
        chosen(Map.of("OpenDrawer", 0.3, "PickBlue", 0.9, "CloseDrawer", 1.0), 9);
        assertThat(asked).containsExactly("OpenDrawer", "PickBlue");
    }

    @Test
    void aRobotWithoutAnOpinionFollowsItsPlans() {
        assertThat(chosen(Map.of(), 9)).isSameAs(OPEN_FIRST);
    }

    @Test
    void withoutAWeightTheRobotIsNotAsked() {
        Candidate followed = new SecondOpinion(new Opinionated(Map.of("OpenDrawer", 0.1)), 0)
                .choose(List.of(OPEN_FIRST, PICK_FIRST), NOW, 9);
        assertThat(followed).isSameAs(OPEN_FIRST);
        assertThat(asked).isEmpty();
    }

    private Candidate chosen(Map<String, Double> expectations, int left) {
        return new SecondOpinion(new Opinionated(expectations), 0.1)
                .choose(List.of(OPEN_FIRST, OPEN_AND_PICK_RED, PICK_FIRST, CLOSE_FIRST), NOW, left);
    }

    private static Candidate candidate(double score, String... skills) {
        Embedding any = Embedding.of(SymbolicDesk.SKILLS, new float[SymbolicDesk.SKILLS.size()]);
        return new Candidate(
                Arrays.stream(skills).map(SymbolicDesk::skill).toList(),
                Collections.nCopies(skills.length, any),
                score);
    }

    /** Has an opinion and nothing else. */
    private final class Opinionated extends ForwardingRobot {
        private final Map<String, Double> expectations;

        Opinionated(Map<String, Double> expectations) {
            super(ScriptedRobot.perfect(SymbolicDesk.closed()));
            this.expectations = expectations;
        }

        @Override
        public OptionalDouble expectation(Skill skill, Observation observation) {
            asked.add(skill.name());
            assertThat(observation).isSameAs(NOW);
            Double expected = expectations.get(skill.name());
            return expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected);
        }

        @Override
        public SkillExecution start(Skill skill) {
            throw new AssertionError("nothing is to be started");
        }
    }
}
