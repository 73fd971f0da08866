package org.vfsruntime.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.desk.DeskPractice;
import org.vfsruntime.sim.desk.DeskRobot;
import org.vfsruntime.sim.desk.DeskSkills;
import org.vfsruntime.sim.physics.jolt.JoltEngine;
import org.vfsruntime.skills.training.LearningCurve;
import org.vfsruntime.skills.training.SkillTrainer;
import org.vfsruntime.skills.training.TrainingPlan;
import org.vfsruntime.skills.training.TrainingProgress;
import org.vfsruntime.skills.training.TrainingResult;
import org.vfsruntime.skills.training.TrainingScenario;

/** Retrains one skill of the desk, briefly, with the physics and the learning of the real thing. */
class DeskSkillLearningTest {
    @TempDir
    Path work;

    @Test
    void theLearningCurveOfPickingRises() {
        SkillCatalogue one = SkillCatalogue.of(List.of(DeskSkills.PICK_BLUE));
        TrainingPlan plan = TrainingPlan.builder(3, 0.99)
                .uniformTrials(600)
                .rounds(2, 200)
                .states(40, 0)
                .walks(20, 0, 10)
                .critic(List.of(64, 64), 1500)
                .value(List.of(16), 100)
                .build();
        TrainingResult result = new SkillTrainer(
                        () -> new OneSkillPractice(new DeskPractice(new JoltEngine()), one),
                        new TrainingScenario("desk", DeskRobot.TICK_SECONDS),
                        plan)
                .train(work, "test", 2, TrainingProgress.SILENT);

        List<LearningCurve.Point> points = result.curves().get(0).points();
        assertThat(rate(points.get(0))).as("random parameters").isLessThan(0.5);
        assertThat(rate(points.get(2))).as("after two rounds: %s", points).isGreaterThan(rate(points.get(0)) + 0.2);
    }

    private static double rate(LearningCurve.Point point) {
        return (double) point.successes() / point.trials();
    }
}
