package org.vfsruntime.core.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.skill.Skill;

/** What every {@link Robot} must do. */
public abstract class RobotContract {
    /**
     * @param seed decides everything that is random about the robot and its world
     * @return a robot in its first state, closed by the test
     */
    protected abstract Robot robot(long seed);

    /** @return skills that can be run one after the other from that first state; each takes some ticks */
    protected abstract List<Skill> skillsThatWork();

    /** @return whether the same seed gives the same episode; false for a real robot */
    protected boolean isDeterministic() {
        return true;
    }

    @Test
    void observationsAreOfItsSpec() {
        try (Robot robot = robot(1)) {
            assertThat(robot.observe().spec()).isEqualTo(robot.observationSpec());
        }
    }

    @Test
    void aStartedSkillEndsAndTheNextOneCanStart() throws InterruptedException {
        try (Robot robot = robot(1)) {
            for (Skill skill : skillsThatWork()) {
                SkillOutcome outcome = robot.start(skill).await();
                assertThat(outcome.status()).isEqualTo(SkillOutcome.Status.COMPLETED);
                assertThat(outcome.ticks()).isPositive();
            }
        }
    }

    @Test
    void awaitingAgainGivesTheSameOutcome() throws InterruptedException {
        try (Robot robot = robot(1)) {
            SkillExecution execution = robot.start(first());
            assertThat(execution.await()).isEqualTo(execution.await());
        }
    }

    @Test
    void oneSkillRunsAtATime() throws InterruptedException {
        try (Robot robot = robot(1)) {
            SkillExecution execution = robot.start(first());
            assertThatThrownBy(() -> robot.start(first())).isInstanceOf(IllegalStateException.class);
            assertThat(execution.await().status()).isEqualTo(SkillOutcome.Status.COMPLETED);
        }
    }

    @Test
    void anUnknownSkillIsRejectedAndNothingRuns() throws InterruptedException {
        try (Robot robot = robot(1)) {
            assertThatThrownBy(() -> robot.start(new Skill("NoSuchSkill")))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("NoSuchSkill");
            assertThat(robot.start(first()).await().status()).isEqualTo(SkillOutcome.Status.COMPLETED);
        }
    }

    @Test
    void aCancelledSkillEndsAsCancelledAndTheNextOneCanStart() throws InterruptedException {
        try (Robot robot = robot(1)) {
            SkillExecution execution = robot.start(first());
            execution.cancel();
            assertThat(execution.await().status()).isEqualTo(SkillOutcome.Status.CANCELLED);
            assertThat(robot.start(first()).await()).isNotNull();
        }
    }

    @Test
    void cancellingWhatHasEndedHasNoEffect() throws InterruptedException {
        try (Robot robot = robot(1)) {
            SkillExecution execution = robot.start(first());
            SkillOutcome outcome = execution.await();
            execution.cancel();
            assertThat(execution.await()).isEqualTo(outcome);
        }
    }

    @Test
    void anInterruptedWaitStopsTheMotion() throws InterruptedException {
        try (Robot robot = robot(1)) {
            SkillExecution execution = robot.start(first());
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(execution::await).isInstanceOf(InterruptedException.class);
            } finally {
                Thread.interrupted();
            }
            assertThat(execution.await().status()).isEqualTo(SkillOutcome.Status.CANCELLED);
            assertThat(robot.start(first()).await()).isNotNull();
        }
    }

    @Test
    void closingWhileASkillRunsAndClosingAgainAreLegal() {
        Robot robot = robot(1);
        robot.start(first());
        robot.close();
        robot.close();
    }

    @Test
    void theSameSeedGivesTheSameEpisode() throws InterruptedException {
        if (isDeterministic()) {
            assertThat(episode(5)).isEqualTo(episode(5));
        }
    }

    private List<Object> episode(long seed) throws InterruptedException {
        List<Object> seen = new ArrayList<>();
        try (Robot robot = robot(seed)) {
            seen.add(robot.observe());
            for (Skill skill : skillsThatWork()) {
                seen.add(robot.start(skill).await());
                Observation observation = robot.observe();
                seen.add(observation);
            }
        }
        return seen;
    }

    private Skill first() {
        return skillsThatWork().get(0);
    }
}
