package org.vfsruntime.planner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.Goal;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.symbolic.ScriptedRobot;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.imagination.Workers;

/** What the controller does when things go otherwise than foreseen. */
class ReplanningTest {
    private static final Goal SIX_SKILLS = goal("PlaceBlueInDrawer & PlaceRedInDrawer & CloseDrawer");
    private static final Goal FOUR_SKILLS = goal("PlaceBlueInDrawer & CloseDrawer");
    private static final ScriptedRobot.Sensor PERFECT = (desk, count) -> desk.observation();

    @Test
    void replansWhenASkillFails() {
        ScriptedRobot robot = robot(PERFECT, (desk, skill, count) -> count == 1 ? desk : desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.skills()).hasSize(5);
        assertThat(result.skills().get(2)).isEqualTo(result.skills().get(1));
    }

    @Test
    void replansWhenSomebodyClosesTheDrawerMeanwhile() {
        ScriptedRobot robot = robot(PERFECT, (desk, skill, count) -> {
            SymbolicDesk after = desk.after(skill);
            return count == 2 ? new SymbolicDesk(false, after.blue(), after.red()) : after;
        });
        EpisodeResult result = run(robot, SIX_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.skills())
                .filteredOn(SymbolicDesk.skill("OpenDrawer")::equals)
                .hasSize(2);
    }

    @Test
    void triesAnotherWayWhenTheSameSkillKeepsFailing() {
        // The blue cube can be picked only after the red one has been moved out of its way.
        ScriptedRobot robot = robot(
                PERFECT, (desk, skill, count) -> skill == 2 && desk.red() == Spot.TABLE ? desk : desk.after(skill));
        EpisodeResult result = run(robot, FOUR_SKILLS);
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.skills()).contains(SymbolicDesk.skill("PickRed"));
    }

    @Test
    void leavesACircleOfSkillsThatUndoEachOther() {
        // Whoever picks the blue cube while the red one is on the table shuts the drawer, unforeseen.
        ScriptedRobot robot = robot(PERFECT, (desk, skill, count) -> {
            SymbolicDesk after = desk.after(skill);
            return skill == 2 && desk.red() == Spot.TABLE ? new SymbolicDesk(false, desk.blue(), desk.red()) : after;
        });
        EpisodeResult result = run(robot, goal("PickBlue & OpenDrawer"));
        assertThat(result.skills().subList(0, 2))
                .containsExactly(SymbolicDesk.skill("OpenDrawer"), SymbolicDesk.skill("PickBlue"));
        assertThat(result.skills()).contains(SymbolicDesk.skill("PickRed"));
        assertThat(result.skills())
                .filteredOn(SymbolicDesk.skill("PickBlue")::equals)
                .hasSizeLessThan(4);
    }

    @Test
    void theOnlyWayIsNeverGivenUp() {
        // Opening works at the ninth try only, and nothing else leads to the goal.
        ScriptedRobot robot = robot(PERFECT, new ScriptedRobot.Motion() {
            private int tries;

            @Override
            public SymbolicDesk run(SymbolicDesk desk, int skill, int count) {
                return skill == 0 && ++tries < 9 ? desk : desk.after(skill);
            }
        });
        EpisodeResult result = run(robot, FOUR_SKILLS, EpisodeConfig.STANDARD.withSkillBudget(40));
        assertThat(result.reason()).isEqualTo(StopReason.GOAL_REACHED);
        assertThat(result.skills())
                .filteredOn(SymbolicDesk.skill("OpenDrawer")::equals)
                .hasSize(9);
    }

    @Test
    void succeedsThoughEveryFifthSkillFails() {
        for (int seed = 0; seed < 50; seed++) {
            Random luck = new Random(seed);
            ScriptedRobot robot =
                    robot(PERFECT, (desk, skill, count) -> luck.nextInt(5) == 0 ? desk : desk.after(skill));
            assertThat(run(robot, SIX_SKILLS).reason()).isEqualTo(StopReason.GOAL_REACHED);
        }
    }

    private static EpisodeResult run(ScriptedRobot robot, Goal goal) {
        return run(robot, goal, EpisodeConfig.STANDARD);
    }

    private static EpisodeResult run(ScriptedRobot robot, Goal goal, EpisodeConfig config) {
        var planner = PlannerKind.AFFORDANCE.create(new SymbolicDeskModel(), Workers.inline());
        return new RecedingHorizonController(SymbolicDeskSpace.create(), planner, config, () -> 0)
                .run(robot, goal, new Random(1), event -> {});
    }

    private static ScriptedRobot robot(ScriptedRobot.Sensor sensor, ScriptedRobot.Motion motion) {
        return new ScriptedRobot(SymbolicDesk.closed(), sensor, motion);
    }

    private static Goal goal(String text) {
        return ThresholdGoal.parse(text, SymbolicDesk.SKILLS);
    }
}
