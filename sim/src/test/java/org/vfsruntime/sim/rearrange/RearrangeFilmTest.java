package org.vfsruntime.sim.rearrange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.scene.Scene;
import org.vfsruntime.core.scene.SceneFrame;
import org.vfsruntime.core.scene.ScenePose;
import org.vfsruntime.core.scene.SceneSolid;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class RearrangeFilmTest {
    private static final Skill RED_TO_BLUE = new Skill("MoveNear(red,blue)");

    private static RearrangeRobot robot(int objects) {
        RearrangeRobot robot =
                new RearrangeRobot(new JoltEngine(), objects, PairPolicies.of(objects, HandPickedChoice::of));
        robot.begin(RearrangeTask.forGoal(5, objects, Set.of(RED_TO_BLUE), ShapeSet.TRAINED, 0));
        return robot;
    }

    @Test
    void showsTheObjectsOfTheEpisodeByTheirNamesAndNothingThatIsParked() {
        try (RearrangeRobot robot = robot(3)) {
            List<String> names =
                    robot.view().scene().solids().stream().map(SceneSolid::name).toList();
            assertThat(names).contains("table", "red", "blue", "green", "hand", "arm link 7");
            assertThat(names).doesNotContain("yellow").doesNotHaveDuplicates();
        }
    }

    @Test
    void eachOfNineObjectsHasAColourOfItsOwn() {
        try (RearrangeRobot robot = robot(9)) {
            List<String> names = RearrangeSkills.names(9);
            assertThat(robot.view().scene().solids().stream()
                            .filter(solid -> names.contains(solid.name()))
                            .map(solid -> solid.parts().get(0).colour()))
                    .hasSize(9)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void filmsTheObjectOnItsWay() throws InterruptedException {
        try (RearrangeRobot robot = robot(4)) {
            List<SceneFrame> frames = new ArrayList<>();
            robot.view().watch(frames::add);
            Scene scene = robot.view().scene();
            int red = scene.moving().stream().map(SceneSolid::name).toList().indexOf("red");
            ScenePose before = robot.view().frame().pose(red);
            SkillOutcome outcome = robot.start(RED_TO_BLUE).await();
            assertThat(frames).hasSizeGreaterThanOrEqualTo(outcome.ticks() / 2);
            assertThat(frames).allMatch(frame -> frame.size() == scene.moving().size());
            assertThat(frames).anyMatch(frame -> frame.pose(red).z() > before.z() + 0.05);
            robot.begin(RearrangeTask.draw(6, 4, 1, ShapeSet.TRAINED, 0));
            assertThat(robot.view().seconds()).isZero();
        }
    }
}
