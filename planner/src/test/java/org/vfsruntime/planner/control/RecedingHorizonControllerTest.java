package org.vfsruntime.planner.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.core.robot.ForwardingRobot;
import org.vfsruntime.core.robot.Robot;
import org.vfsruntime.core.robot.RobotFaultException;
import org.vfsruntime.core.robot.SkillExecution;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;
import org.vfsruntime.core.value.StackedValueFunctionSpace;
import org.vfsruntime.core.value.ValueFunction;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.imagination.Workers;

class RecedingHorizonControllerTest {
    private static final Goal SIX_SKILLS = goal("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer");
    private static final Goal FOUR_SKILLS = goal("PlaceBlueInDrawer & CloseDrawer");
    private static final ScriptedRobot.Sensor PERFECT = (desk, count) -> desk.observation();

    private final List<EpisodeEvent> events = new ArrayList<>();
    private EpisodeConfig config = EpisodeConfig.STANDARD;
    private LongSupplier clock = () -> 0;
    private DynamicsModel model = new SymbolicDeskModel();

    @Test
    void anInvalidObservationStopsTheEpisodeBeforeAnythingMoves() {
        ScriptedRobot robot = robot(
                (desk, count) -> Observation.of(SymbolicDesk.SPEC, new float[] {0, Float.NaN, 0}),
                (desk, skill, count) -> desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.INVALID_OBSERVATION);
        assertThat(result.detail()).contains("blue[0] was NaN but must be finite");
        assertThat(result.embedding()).isEmpty();
        assertThat(robot.started()).isEmpty();
        assertThat(kinds()).containsExactly("Stopped");
    }

    @Test
    void aValueOutsideZeroToOneStopsTheEpisode() {
        List<ValueFunction> functions = new ArrayList<>();
        for (int skill = 0; skill < 8; skill++) {
            functions.add(skill == 3 ? new Constant(1.5f) : SymbolicDeskSpace.valueFunction(skill));
        }
        ValueFunctionSpace broken = new StackedValueFunctionSpace(SymbolicDesk.SKILLS, SymbolicDesk.SPEC, functions);
        EpisodeResult result = new RecedingHorizonController(broken, planner(), config, clock)
                .run(ScriptedRobot.perfect(SymbolicDesk.closed()), FOUR_SKILLS, new Random(1), events::add);
        assertThat(result.reason()).isEqualTo(StopReason.INVALID_OBSERVATION);
        assertThat(result.detail()).contains("'PickRed' was 1.5");
    }

    @Test
    void anObservationThatBecomesInvalidLaterStopsTheEpisodeThere() {
        ScriptedRobot robot = robot(
                (desk, count) -> count < 2
                        ? desk.observation()
                        : Observation.of(SymbolicDesk.SPEC, new float[] {Float.POSITIVE_INFINITY, 0, 0}),
                (desk, skill, count) -> desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.INVALID_OBSERVATION);
        assertThat(result.skills()).hasSize(2);
        assertThat(result.embedding()).isPresent();
    }

    @Test
    void anInvalidObservationWhileASkillIsStartedStopsTheEpisode() {
        Robot robot = new StartSeesNaN(ScriptedRobot.perfect(SymbolicDesk.closed()));
        EpisodeResult result = new RecedingHorizonController(SymbolicDeskSpace.create(), planner(), config, clock)
                .run(robot, FOUR_SKILLS, new Random(1), events::add);
        assertThat(result.reason()).isEqualTo(StopReason.INVALID_OBSERVATION);
        assertThat(result.detail()).contains("blue[0] was NaN but must be finite");
        assertThat(result.skills()).isEmpty();
    }

    @Test
    void aRobotThatCannotBeObservedStopsTheEpisode() {
        ScriptedRobot robot = robot(
                (desk, count) -> {
                    throw new RobotFaultException("camera lost; check its cable");
                },
                (desk, skill, count) -> desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.ROBOT_FAULT);
        assertThat(result.detail()).isEqualTo("camera lost; check its cable");
    }

    @Test
    void aRobotThatFailsWhileASkillRunsStopsTheEpisode() {
        ScriptedRobot robot = robot(PERFECT, (desk, skill, count) -> {
            throw new RobotFaultException("controller lost");
        });
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.ROBOT_FAULT);
        assertThat(result.skills()).containsExactly(SymbolicDesk.skill("OpenDrawer"));
        assertThat(kinds()).endsWith("SkillStarted", "Stopped");
    }

    @Test
    void aModelThatPredictsNanStopsTheEpisodeBeforeAnythingMoves() {
        model = new NanModel();
        ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed());
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.NO_FINITE_CANDIDATE);
        assertThat(result.detail()).contains("all 3 imagined candidates");
        assertThat(robot.started()).isEmpty();
    }

    @Test
    void nothingApplicableIsConfirmedByASecondLook() {
        // Nothing is in reach: every value is low at every look.
        ValueFunctionSpace low = new StackedValueFunctionSpace(
                SymbolicDesk.SKILLS, SymbolicDesk.SPEC, Collections.nCopies(8, new Constant(0.1f)));
        EpisodeResult result = new RecedingHorizonController(low, planner(), config, clock)
                .run(ScriptedRobot.perfect(SymbolicDesk.closed()), FOUR_SKILLS, new Random(1), events::add);
        assertThat(result.reason()).isEqualTo(StopReason.NOTHING_APPLICABLE);
        assertThat(result.detail()).contains("0.10");
        assertThat(kinds()).containsExactly("Observed", "Planned", "Observed", "Planned", "Stopped");
    }

    @Test
    void aSkillBudgetOfZeroRunsNothing() {
        config = config.withSkillBudget(0);
        ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed());
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.SKILL_BUDGET_SPENT);
        assertThat(robot.started()).isEmpty();
    }

    @Test
    void aSpentSkillBudgetStopsTheEpisode() {
        config = config.withSkillBudget(3);
        EpisodeResult result = run(ScriptedRobot.perfect(SymbolicDesk.closed()), FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.SKILL_BUDGET_SPENT);
        assertThat(result.skills()).hasSize(3);
    }

    @Test
    void theLastSkillOfTheBudgetMayReachTheGoal() {
        config = config.withSkillBudget(4);
        assertThat(run(ScriptedRobot.perfect(SymbolicDesk.closed()), FOUR_SKILLS)
                        .reason())
                .isEqualTo(StopReason.GOAL_REACHED);
    }

    @Test
    void aPassedEpisodeDeadlineStopsTheEpisodeBetweenSkills() {
        AtomicLong now = new AtomicLong();
        clock = now::get;
        config = config.withEpisodeDeadline(Duration.ofSeconds(10));
        ScriptedRobot robot = robot(PERFECT, (desk, skill, count) -> {
            now.addAndGet(Duration.ofSeconds(6).toNanos());
            return desk.after(skill);
        });
        EpisodeResult result = run(robot, SIX_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.DEADLINE_REACHED);
        assertThat(result.detail()).contains("PT10S");
        assertThat(result.skills()).hasSize(2);
    }

    @Test
    void aPlanDeadlineThatIsTooShortStopsTheEpisode() {
        AtomicLong now = new AtomicLong();
        clock = () -> now.addAndGet(Duration.ofMillis(1).toNanos());
        config = config.withPlanDeadline(Duration.ofMillis(3));
        EpisodeResult result = run(ScriptedRobot.perfect(SymbolicDesk.closed()), SIX_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.DEADLINE_REACHED);
        assertThat(result.detail()).contains("planning time of PT0.003S");
        assertThat(kinds()).containsExactly("Observed", "Planned", "Stopped");
    }

    @Test
    void aCancellationBeforeTheStartRunsNothing() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed());
        EpisodeResult result = controller().run(robot, FOUR_SKILLS, new Random(1), events::add, cancellation);
        assertThat(result.reason()).isEqualTo(StopReason.CANCELLED);
        assertThat(kinds()).containsExactly("Stopped");
    }

    @Test
    void aCancellationFromAnotherThreadStopsTheRunningSkill() throws InterruptedException {
        ScriptedRobot robot = ScriptedRobot.hanging(SymbolicDesk.closed());
        Cancellation cancellation = new Cancellation();
        Thread operator = new Thread(() -> {
            awaitStart(robot);
            cancellation.cancel();
        });
        operator.start();
        EpisodeResult result = controller().run(robot, FOUR_SKILLS, new Random(1), events::add, cancellation);
        operator.join();
        assertThat(result.reason()).isEqualTo(StopReason.CANCELLED);
        assertThat(result.skills()).hasSize(1);
        assertThat(robot.isRunning()).isFalse();
        assertThat(kinds()).endsWith("SkillStarted", "SkillFinished", "Stopped");
    }

    @Test
    void aCancellationWhilePlanningStopsTheEpisodeBeforeTheSkill() {
        Cancellation cancellation = new Cancellation();
        ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed());
        EpisodeListener cancelling = event -> {
            events.add(event);
            if (event instanceof EpisodeEvent.Planned) {
                cancellation.cancel();
            }
        };
        EpisodeResult result = controller().run(robot, FOUR_SKILLS, new Random(1), cancelling, cancellation);
        assertThat(result.reason()).isEqualTo(StopReason.CANCELLED);
        assertThat(robot.started()).isEmpty();
    }

    @Test
    void anInterruptStopsTheRunningSkillAndKeepsTheFlag() throws InterruptedException {
        ScriptedRobot robot = ScriptedRobot.hanging(SymbolicDesk.closed());
        Thread controlling = Thread.currentThread();
        Thread operator = new Thread(() -> {
            awaitStart(robot);
            controlling.interrupt();
        });
        operator.start();
        EpisodeResult result = run(robot, FOUR_SKILLS);
        boolean flag = Thread.interrupted();
        operator.join();
        assertThat(flag).isTrue();
        assertThat(result.reason()).isEqualTo(StopReason.CANCELLED);
        assertThat(robot.isRunning()).isFalse();
        assertThat(events)
                .filteredOn(event -> event instanceof EpisodeEvent.SkillFinished finished
                        && finished.outcome().status() == SkillOutcome.Status.CANCELLED)
                .hasSize(1);
    }

    @Test
    void aListenerThatFailsLeavesNoSkillRunning() {
        ScriptedRobot robot = ScriptedRobot.hanging(SymbolicDesk.closed());
        EpisodeListener broken = event -> {
            if (event instanceof EpisodeEvent.SkillStarted) {
                throw new IllegalStateException("disk full");
            }
        };
        assertThatThrownBy(() -> controller().run(robot, FOUR_SKILLS, new Random(1), broken))
                .hasMessage("disk full");
        assertThat(robot.started()).hasSize(1);
    }

    @Test
    void aGoalThatOneNoisyLookClaimsIsNotBelieved() {
        SymbolicDesk wrong = new SymbolicDesk(false, Spot.DRAWER, Spot.TABLE);
        ScriptedRobot robot = robot(
                (desk, count) -> count == 0 ? wrong.observation() : desk.observation(),
                (desk, skill, count) -> desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.skills()).hasSize(4);
        assertThat(kinds()).startsWith("Observed", "Observed", "Planned");
    }

    @Test
    void aGoalThatHoldsAlreadyNeedsNoSkill() {
        EpisodeResult result = run(ScriptedRobot.perfect(SymbolicDesk.closed()), goal("CloseDrawer"));
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.detail()).isEqualTo("goal reached in 0 skills");
        assertThat(kinds()).containsExactly("Observed", "Observed", "GoalReached", "Stopped");
    }

    @Test
    void tellsEverythingInOrder() {
        EpisodeResult result = run(ScriptedRobot.perfect(SymbolicDesk.closed()), goal("OpenDrawer"));
        assertThat(result.detail()).isEqualTo("goal reached in 1 skill");
        assertThat(kinds())
                .containsExactly(
                        "Observed",
                        "Planned",
                        "SkillStarted",
                        "SkillFinished",
                        "Observed",
                        "Observed",
                        "GoalReached",
                        "Stopped");
        assertThat(events.stream().map(EpisodeEvent::step)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(events.get(2)).isEqualTo(new EpisodeEvent.SkillStarted(0, SymbolicDesk.skill("OpenDrawer"), 0.6f));
        assertThat(((EpisodeEvent.Planned) events.get(1)).result()).isInstanceOf(PlanResult.Planned.class);
    }

    @Test
    void theSameSeedGivesTheSameEpisode() {
        run(ScriptedRobot.perfect(SymbolicDesk.closed()), SIX_SKILLS);
        List<EpisodeEvent> first = List.copyOf(events);
        events.clear();
        EpisodeResult result = run(ScriptedRobot.perfect(SymbolicDesk.closed()), SIX_SKILLS);
        assertThat(events).isEqualTo(first);
        assertThat(result.skills()).hasSize(6);
    }

    @Test
    void aRobotWithOtherSkillsIsRejectedBeforeAnythingHappens() {
        List<Skill> reversed = new ArrayList<>(SymbolicDesk.SKILLS.skills());
        Collections.reverse(reversed);
        ValueFunctionSpace other = new StackedValueFunctionSpace(
                SkillCatalogue.of(reversed), SymbolicDesk.SPEC, Collections.nCopies(8, new Constant(0.1f)));
        assertRejected(other, FOUR_SKILLS, "in order");
    }

    @Test
    void aRobotWithOtherSensorsIsRejectedBeforeAnythingHappens() {
        ObservationSpec spec = new ObservationSpec(List.of(new Channel("camera", 3, "1")));
        ValueFunctionSpace other =
                new StackedValueFunctionSpace(SymbolicDesk.SKILLS, spec, Collections.nCopies(8, new Constant(0.1f)));
        assertRejected(other, FOUR_SKILLS, "camera");
    }

    @Test
    void aGoalOfAnotherSizeIsRejectedBeforeAnythingHappens() {
        Goal other = ThresholdGoal.parse("Wave", SkillCatalogue.ofNames(List.of("Wave")));
        assertRejected(SymbolicDeskSpace.create(), other, "(1) must equal the catalogue size (8)");
    }

    private void assertRejected(ValueFunctionSpace space, Goal goal, String message) {
        RecedingHorizonController controller = new RecedingHorizonController(space, planner(), config, clock);
        ScriptedRobot robot = ScriptedRobot.perfect(SymbolicDesk.closed());
        assertThatThrownBy(() -> controller.run(robot, goal, new Random(1), events::add))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
        assertThat(events).isEmpty();
    }

    private EpisodeResult run(ScriptedRobot robot, Goal goal) {
        return controller().run(robot, goal, new Random(1), events::add);
    }

    private RecedingHorizonController controller() {
        return new RecedingHorizonController(SymbolicDeskSpace.create(), planner(), config, clock);
    }

    private SkillPlanner planner() {
        return PlannerKind.AFFORDANCE.create(model, Workers.inline());
    }

    private List<String> kinds() {
        return events.stream().map(event -> event.getClass().getSimpleName()).toList();
    }

    private static ScriptedRobot robot(ScriptedRobot.Sensor sensor, ScriptedRobot.Motion motion) {
        return new ScriptedRobot(SymbolicDesk.closed(), sensor, motion);
    }

    private static Goal goal(String text) {
        return ThresholdGoal.parse(text, SymbolicDesk.SKILLS);
    }

    private static void awaitStart(ScriptedRobot robot) {
        try {
            robot.awaitFirstStart();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Constant(float value) implements ValueFunction {
        @Override
        public int observationSize() {
            return 3;
        }

        @Override
        public void evaluate(float[] observations, int count, float[] values) {
            Arrays.fill(values, 0, count, value);
        }
    }

    private static final class NanModel implements DynamicsModel {
        @Override
        public int size() {
            return 8;
        }

        @Override
        public void predict(float[] embeddings, int[] skills, int count, float[] next) {
            Arrays.fill(next, 0, count * 8, Float.NaN);
        }
    }

    /** Looks once more before it moves, as a robot does whose policies go by the newest observation. */
    private static final class StartSeesNaN extends ForwardingRobot {
        StartSeesNaN(ScriptedRobot inner) {
            super(inner);
        }

        @Override
        public SkillExecution start(Skill skill) {
            Observation.of(SymbolicDesk.SPEC, new float[] {0, Float.NaN, 0});
            return super.start(skill);
        }
    }
}
