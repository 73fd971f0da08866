package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.physics.PhysicsEngine;

/** The table with a fixed number of objects as a place to try all its n(n-1) skills. Observations are of the table. */
public final class RearrangePractice implements SkillPractice {
    private final PracticeTable table;
    private final int objects;
    private final SkillCatalogue catalogue;
    private final ObservationSpec spec;

    /**
     * @param engine builds the physics
     * @param objects n in [3, 9]
     * @param shapes which objects
     * @param clutter share of tables on which objects stand close together, in [0, 1]
     */
    public RearrangePractice(PhysicsEngine engine, int objects, ShapeSet shapes, double clutter) {
        this(engine, new TableOptions(List.of(objects), shapes, clutter), RearrangeSight.POSES);
    }

    /**
     * @param engine builds the physics
     * @param options which tables are drawn, all with the same number of objects
     * @param sight what is observed
     */
    public RearrangePractice(PhysicsEngine engine, TableOptions options, RearrangeSight sight) {
        new Faults()
                .require(options.objects().size() == 1, "numbers of objects", options.objects(), "be one number")
                .throwIfAny();
        objects = options.objects().get(0);
        catalogue = RearrangeSkills.catalogue(objects);
        spec = sight.spec(objects);
        table = new PracticeTable(engine, options, sight);
    }

    @Override
    public SkillCatalogue catalogue() {
        return catalogue;
    }

    @Override
    public ObservationSpec observationSpec() {
        return spec;
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        catalogue.indexOf(skill);
        return MoveNearPrimitive.SPEC;
    }

    @Override
    public void reset(long seed) {
        table.reset(seed);
    }

    /** Skills are given by their pairs, so nothing is drawn; but what the last try broke is forgotten. */
    @Override
    public void drawGoal() {
        table.draw();
    }

    @Override
    public Observation observe() {
        return table.observe();
    }

    @Override
    public Snapshot save() {
        return table.save();
    }

    @Override
    public void restore(Snapshot snapshot) {
        table.restore(snapshot);
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        int a = moved(skill);
        int b = target(skill);
        return table.attempt(a, b, PairView.of(new RearrangeView(observation), a, b), parameters);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        return table.isSatisfied(moved(skill), target(skill));
    }

    @Override
    public boolean isApplicable(Skill skill) {
        return table.isApplicable(moved(skill), target(skill));
    }

    private int moved(Skill skill) {
        return RearrangeSkills.moved(objects, catalogue.indexOf(skill));
    }

    private int target(Skill skill) {
        return RearrangeSkills.target(objects, catalogue.indexOf(skill));
    }

    @Override
    public void close() {
        table.close();
    }
}
