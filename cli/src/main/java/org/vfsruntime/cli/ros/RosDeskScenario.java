package org.vfsruntime.cli.ros;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/** A scenario's desk, with ROS between the planner and the arm. The tasks are the same, seed by seed. */
public final class RosDeskScenario implements Scenario {
    private final Scenario desk;
    private final double rate;
    private final Optional<URI> master;

    /**
     * @param desk the scenario of the same desk without ROS
     * @param rate simulated seconds in a real one
     * @param master that runs already; empty: one is started in this process
     */
    public RosDeskScenario(Scenario desk, double rate, Optional<URI> master) {
        this.desk = desk;
        this.rate = rate;
        this.master = master;
    }

    @Override
    public String name() {
        return desk.name();
    }

    @Override
    public SkillCatalogue catalogue() {
        return desk.catalogue();
    }

    @Override
    public ObservationSpec observationSpec() {
        return desk.observationSpec();
    }

    @Override
    public double tickSeconds() {
        return desk.tickSeconds();
    }

    @Override
    public SkillPractice.Factory practice() {
        return desk.practice();
    }

    @Override
    public int mostDistractors() {
        return desk.mostDistractors();
    }

    @Override
    public String demoGoal() {
        return desk.demoGoal();
    }

    @Override
    public EvaluationWorld open(WorldOptions options, Map<Skill, SkillPolicy> policies) {
        if (options.disturbance() != 0) {
            throw new InvalidInputException("--disturb was " + options.disturbance()
                    + " but must be 0 through ROS: the simulated arm does not know when a skill runs");
        }
        return new RosWorld(options, policies, rate, master);
    }

    @Override
    public EvaluationTask draw(long seed, OptionalInt length, WorldOptions options) {
        return desk.draw(seed, length, options);
    }

    @Override
    public EvaluationTask drawFor(long seed, Set<Skill> goal, WorldOptions options) {
        return desk.drawFor(seed, goal, options);
    }
}
