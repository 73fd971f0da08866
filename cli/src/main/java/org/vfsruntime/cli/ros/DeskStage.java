package org.vfsruntime.cli.ros;

import java.util.LinkedHashSet;
import org.vfsruntime.cli.input.Goals;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.ros.simrobot.Stage;
import org.vfsruntime.sim.desk.DeskSkills;
import org.vfsruntime.sim.desk.DeskStation;
import org.vfsruntime.sim.desk.DeskTask;

/** The desk around a simulated arm. */
final class DeskStage implements Stage {
    private final DeskStation station;

    DeskStage(DeskStation station) {
        this.station = station;
    }

    @Override
    public String begin(long seed, int length, String goal) {
        DeskTask task = length > 0
                ? DeskTask.draw(seed, length)
                : DeskTask.forGoal(
                        seed,
                        new LinkedHashSet<>(
                                Goals.parse(goal, DeskSkills.CATALOGUE).skills()));
        station.begin(task);
        return task.start();
    }

    @Override
    public boolean isDone(String skill) {
        Skill known = new Skill(skill);
        DeskSkills.CATALOGUE.indexOf(known);
        return station.isSatisfied(known);
    }
}
