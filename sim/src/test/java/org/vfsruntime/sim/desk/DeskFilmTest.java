package org.vfsruntime.sim.desk;

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
import org.vfsruntime.core.scene.SceneView;
import org.vfsruntime.sim.physics.jolt.JoltEngine;

class DeskFilmTest {
    private static final DeskTask TASK = DeskTask.forGoal(3, Set.of(DeskSkills.PICK_BLUE));

    private static DeskRobot robot(DeskOptions options) {
        DeskRobot robot = new DeskRobot(new JoltEngine(), options, ScriptedPolicies.all());
        robot.begin(TASK);
        return robot;
    }

    private static int indexOf(Scene scene, String name) {
        return scene.moving().stream().map(SceneSolid::name).toList().indexOf(name);
    }

    @Test
    void showsEverythingThatIsThereAndNothingThatIsParked() {
        try (DeskRobot robot = robot(new DeskOptions(1, false, false, 0))) {
            List<String> names =
                    robot.view().scene().solids().stream().map(SceneSolid::name).toList();
            assertThat(names)
                    .contains("table", "counter", "cabinet", "drawer", "blue cube", "red cube", "distractor 1", "hand")
                    .contains("left finger", "right finger", "arm link 0", "arm link 7")
                    .doesNotContain("distractor 2");
        }
    }

    @Test
    void filmsTenFramesPerSecondOfTheSkillAndOfTheRestAfterIt() throws InterruptedException {
        try (DeskRobot robot = robot(DeskOptions.PLAIN)) {
            SceneView view = robot.view();
            assertThat(view.seconds()).isZero();
            List<SceneFrame> frames = new ArrayList<>();
            view.watch(frames::add);
            Scene scene = view.scene();
            SkillOutcome outcome = robot.start(DeskSkills.PICK_BLUE).await();
            assertThat(frames).hasSizeGreaterThanOrEqualTo(outcome.ticks() / 2);
            for (int i = 0; i < frames.size(); i++) {
                assertThat(frames.get(i).seconds()).isEqualTo((i + 1) * 0.1, org.assertj.core.data.Offset.offset(1e-9));
                assertThat(frames.get(i).size()).isEqualTo(scene.moving().size());
            }
            SceneFrame last = frames.get(frames.size() - 1);
            assertThat(view.seconds() - last.seconds()).isBetween(0.0, 0.1);
            ScenePose cube = last.pose(indexOf(scene, "blue cube"));
            ScenePose hand = last.pose(indexOf(scene, "hand"));
            assertThat(cube.z()).isGreaterThan(0.08f);
            assertThat((double) cube.x()).isCloseTo(hand.x(), org.assertj.core.data.Offset.offset(0.03));
        }
    }

    @Test
    void drawsTheHandWhereTheArmEnds() {
        try (DeskRobot robot = robot(DeskOptions.PLAIN)) {
            Scene scene = robot.view().scene();
            SceneFrame frame = robot.view().frame();
            ScenePose hand = frame.pose(indexOf(scene, "hand"));
            ScenePose wrist = frame.pose(indexOf(scene, "arm link 7"));
            double distance = Math.hypot(Math.hypot(hand.x() - wrist.x(), hand.y() - wrist.y()), hand.z() - wrist.z());
            // Flange 0.107 m below the wrist's frame, fingertips 0.1034 m below the flange.
            assertThat(distance).isBetween(0.20, 0.22);
        }
    }

    @Test
    void startsAnewWithEveryEpisode() throws InterruptedException {
        try (DeskRobot robot = robot(DeskOptions.PLAIN)) {
            List<SceneFrame> frames = new ArrayList<>();
            robot.view().watch(frames::add);
            robot.begin(TASK);
            assertThat(robot.view().seconds()).isZero();
            robot.start(DeskSkills.OPEN_DRAWER).await();
            assertThat(frames).isEmpty();
        }
    }
}
