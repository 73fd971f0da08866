package org.vfsruntime.cli.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.value.ValueFunctionSpace;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.image.ImageValueConfig;
import org.vfsruntime.skills.image.PictureSource;
import org.vfsruntime.skills.policy.ChoosingPolicy;
import org.vfsruntime.skills.policy.Repertoire;
import org.vfsruntime.skills.training.TrainingPlan;

/** A world with a robot in it. Safe for use by several threads. */
public interface Scenario {
    /** @return the name under which users choose this scenario */
    String name();

    /** @return the skills of its robot */
    SkillCatalogue catalogue();

    /** @return what its robot's observations are made of */
    ObservationSpec observationSpec();

    /** @return the length of a control tick, in seconds */
    double tickSeconds();

    /** @return opens places to practise skills in */
    SkillPractice.Factory practice();

    /** @return the skills that a bank of this scenario holds; fewer than the robot's where one stands for many */
    default SkillCatalogue taught() {
        return catalogue();
    }

    /** @return what the observations of those skills are made of */
    default ObservationSpec taughtSpec() {
        return observationSpec();
    }

    /**
     * @param skill that a bank of this scenario holds
     * @return what its critic is told about the place that parameters lead to, the same as in the lessons
     */
    default ParameterView parameterView(Skill skill) {
        return ParameterView.NONE;
    }

    /** @return opens places to learn those skills in */
    default SkillPractice.Factory lessons() {
        return practice();
    }

    /** @return opens places to measure those skills in */
    default SkillPractice.Factory exam() {
        return lessons();
    }

    /**
     * @param plan with the usual budgets
     * @return the plan with this scenario's budgets
     */
    default TrainingPlan.Builder budgets(TrainingPlan.Builder plan) {
        return plan;
    }

    /** @return whether the robot's skills are all ordered pairs of some objects, row by row */
    default boolean isRelational() {
        return false;
    }

    /** @return this world in all the sizes that one dynamics model is learned in */
    default List<Scenario> sizes() {
        return List.of(this);
    }

    /** @return draws states that are the same for every task and look different; empty where nobody does */
    default Optional<VariantSource> variants() {
        return Optional.empty();
    }

    /** @return what the robot sees, where its value functions go by pictures; empty: by all that is observed */
    default Optional<PictureSource> pictures() {
        return Optional.empty();
    }

    /** @return name of the scenario whose policies are run: this one's, or where it sees, that of the same world blind */
    default String policiesOf() {
        return name();
    }

    /** @return how values are learned from this scenario's pictures */
    default ImageValueConfig imageValues() {
        return ImageValueConfig.standard();
    }

    /**
     * @param bank of this scenario
     * @return the value function space of the robot's skills
     */
    default ValueFunctionSpace space(SkillBank bank) {
        return bank.space();
    }

    /**
     * @param bank of this scenario
     * @return all that its robot can do
     */
    default Repertoire repertoire(SkillBank bank) {
        return bank;
    }

    /**
     * @param bank of this scenario
     * @return a policy for each of the robot's skills
     */
    default Map<Skill, SkillPolicy> policies(SkillBank bank) {
        Repertoire repertoire = repertoire(bank);
        List<ChoosingPolicy> all = repertoire.policies();
        Map<Skill, SkillPolicy> policies = new LinkedHashMap<>();
        repertoire.catalogue().forEach(skill -> policies.put(skill, all.get(policies.size())));
        return policies;
    }

    /**
     * @param choice of the user
     * @return this world with these objects
     * @throws InvalidInputException when it has no such choice
     */
    default Scenario with(ObjectChoice choice) {
        if (!choice.isUsual()) {
            throw new InvalidInputException("--objects, --clutter and --shapes must be left out: scenario '" + name()
                    + "' has its own objects");
        }
        return this;
    }

    /** @return what the user chose of this world's objects, by name, to be recorded; empty where there is no choice */
    default Map<String, String> choices() {
        return Map.of();
    }

    /**
     * @param skills of a recording of a scenario of this name
     * @return this world in the size that has those skills; this one where none has
     */
    default Scenario recordedWith(SkillCatalogue skills) {
        return this;
    }

    /** @return the most objects that nobody asked for */
    int mostDistractors();

    /** @return all varies that can, but nothing is knocked */
    default WorldOptions mostVaried() {
        return new WorldOptions(mostDistractors(), true, true, 0);
    }

    /** @return the most skills that tasks need which are drawn to see much of this world, ≥ 1 */
    default int longestDrawn() {
        return 6;
    }

    /** @return the goal of the demonstration, as a user would write it */
    String demoGoal();

    /**
     * Opens a world for episodes, for one thread.
     *
     * @param options what varies between episodes
     * @param policies one for each skill of the catalogue
     * @return the world, to be closed by the caller
     */
    EvaluationWorld open(WorldOptions options, Map<Skill, SkillPolicy> policies);

    /**
     * Draws a random start and a random goal.
     *
     * @param seed decides both
     * @param length the least number of skills that the task needs; empty for any
     * @param options what varies between episodes
     * @return the task
     * @throws org.vfsruntime.core.InvalidInputException when no task of this world has that length
     */
    EvaluationTask draw(long seed, OptionalInt length, WorldOptions options);

    /**
     * Draws a random start for a goal that the user chose.
     *
     * @param seed decides the start
     * @param goal skills that must be done at the end
     * @param options what varies between episodes
     * @return the task
     * @throws org.vfsruntime.core.InvalidInputException when no state satisfies the goal
     */
    EvaluationTask drawFor(long seed, Set<Skill> goal, WorldOptions options);

    /** @return parts of what the robot can have done, by what people call them; of the skills of one at most one is done */
    default Map<String, List<Skill>> aspects() {
        return Map.of();
    }

    /**
     * For measuring only.
     *
     * @return channels of observations that do not decide what the robot can do, by what people call them
     */
    default Map<String, List<String>> nuisances() {
        return Map.of();
    }
}
