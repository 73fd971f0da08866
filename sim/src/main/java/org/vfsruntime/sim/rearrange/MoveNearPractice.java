package org.vfsruntime.sim.rearrange;

import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.ParameterView;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.sim.physics.PhysicsEngine;

/**
 * The table as a place to practise the one skill that all pairs are instances of. Which pair is meant is part of the
 * state: {@link #drawGoal} draws another one. Observations are of that pair.
 */
public final class MoveNearPractice implements SkillPractice {
    /** What is learned. */
    public static final SkillCatalogue CATALOGUE = SkillCatalogue.of(List.of(RearrangeSkills.MOVE_NEAR));
    /** What observations of a pair are made of. */
    public static final ObservationSpec SPEC = PairView.SPEC;

    /** What its critic is told about the place that parameters lead to. */
    public static final ParameterView VIEW = new PlaceView();

    private final PracticeTable table;
    private PairDraw.Pair pair = new PairDraw.Pair(0, 1);

    private record State(Snapshot table, PairDraw.Pair pair) implements Snapshot {}

    /**
     * @param engine builds the physics
     * @param options which tables are drawn
     */
    public MoveNearPractice(PhysicsEngine engine, TableOptions options) {
        table = new PracticeTable(engine, options);
        drawGoal();
    }

    @Override
    public SkillCatalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public ObservationSpec observationSpec() {
        return SPEC;
    }

    @Override
    public ParameterSpec parameterSpec(Skill skill) {
        CATALOGUE.indexOf(skill);
        return MoveNearPrimitive.SPEC;
    }

    @Override
    public ParameterView parameterView(Skill skill) {
        CATALOGUE.indexOf(skill);
        return VIEW;
    }

    @Override
    public void reset(long seed) {
        table.reset(seed);
        drawGoal();
    }

    @Override
    public void drawGoal() {
        pair = PairDraw.pair(table.simulation(), table.open(), table.draw());
    }

    @Override
    public Observation observe() {
        return PairView.of(new RearrangeView(table.observe()), pair.a(), pair.b());
    }

    @Override
    public Snapshot save() {
        return new State(table.save(), pair);
    }

    @Override
    public void restore(Snapshot snapshot) {
        if (!(snapshot instanceof State state)) {
            throw new IllegalArgumentException("the snapshot was not saved by this practice");
        }
        table.restore(state.table());
        pair = state.pair();
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        CATALOGUE.indexOf(skill);
        return table.attempt(pair.a(), pair.b(), observation, parameters);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        CATALOGUE.indexOf(skill);
        return table.isSatisfied(pair.a(), pair.b());
    }

    @Override
    public boolean isApplicable(Skill skill) {
        CATALOGUE.indexOf(skill);
        return table.isApplicable(pair.a(), pair.b());
    }

    @Override
    public void close() {
        table.close();
    }
}
