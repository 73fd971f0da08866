package org.vfsruntime.cli.symbolic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.EvaluationTask;
import org.vfsruntime.cli.scenario.EvaluationWorld;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.SkillPolicy;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;
import org.vfsruntime.core.symbolic.Spot;
import org.vfsruntime.core.symbolic.SymbolicDesk;
import org.vfsruntime.core.symbolic.SymbolicDeskModel;
import org.vfsruntime.core.symbolic.SymbolicDeskSpace;
import org.vfsruntime.core.symbolic.SymbolicPractice;

/** The symbolic desk as a scenario: every command runs on it without physics. */
public final class SymbolicScenario implements Scenario {
    private static final List<String> GOALS =
            List.of("OpenDrawer", "CloseDrawer", "PickBlue", "PickRed", "PlaceBlueInDrawer", "PlaceRedInDrawer");

    private final Fault fault;

    /** @param fault what is wrong with its worlds */
    public SymbolicScenario(Fault fault) {
        this.fault = fault;
    }

    /** @return exact value functions and dynamics */
    public static Mind mind() {
        return new Mind(SymbolicDeskSpace.create(), Map.of(), new SymbolicDeskModel());
    }

    @Override
    public String name() {
        return "symbolic";
    }

    @Override
    public SkillCatalogue catalogue() {
        return SymbolicDesk.SKILLS;
    }

    @Override
    public ObservationSpec observationSpec() {
        return SymbolicDesk.SPEC;
    }

    @Override
    public double tickSeconds() {
        return 0.05;
    }

    @Override
    public SkillPractice.Factory practice() {
        return SymbolicPractice::new;
    }

    @Override
    public int mostDistractors() {
        return 3;
    }

    @Override
    public String demoGoal() {
        return "PlaceBlueInDrawer & CloseDrawer";
    }

    @Override
    public EvaluationWorld open(WorldOptions options, Map<Skill, SkillPolicy> policies) {
        return new SymbolicWorld(fault, options.disturbance());
    }

    @Override
    public EvaluationTask draw(long seed, OptionalInt length, WorldOptions options) {
        new Faults()
                .require(length.orElse(1) <= 6, "task length", length.orElse(1), "lie in [1, 6]")
                .throwIfAny();
        SplittableRandom random = new SplittableRandom(seed);
        while (true) {
            SymbolicDesk desk = new SymbolicDesk(random.nextBoolean(), table(random), table(random));
            Set<Skill> goal = goal(random);
            if (goal.size() == 2 || length.orElse(1) < 4) {
                OptionalInt optimal = SymbolicTask.optimal(desk, withClosing(goal, length));
                if (optimal.isPresent() && (length.isEmpty() || optimal.getAsInt() == length.getAsInt())) {
                    return new SymbolicTask(random.nextLong(), desk, withClosing(goal, length), optimal.getAsInt());
                }
            }
        }
    }

    /** Long tasks end with closing the drawer, otherwise few goals need six skills. */
    private static Set<Skill> withClosing(Set<Skill> goal, OptionalInt length) {
        if (length.orElse(1) < 5) {
            return goal;
        }
        return Stream.concat(goal.stream(), Stream.of(new Skill("CloseDrawer")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public EvaluationTask drawFor(long seed, Set<Skill> goal, WorldOptions options) {
        SymbolicDesk start = SymbolicDesk.closed();
        OptionalInt optimal = SymbolicTask.optimal(start, goal);
        new Faults()
                .require(optimal.isPresent(), "goal", goal, "be satisfiable by one state of the desk")
                .throwIfAny();
        return new SymbolicTask(seed, start, goal, optimal.orElseThrow());
    }

    private static Spot table(SplittableRandom random) {
        return random.nextBoolean() ? Spot.TABLE : Spot.COUNTER;
    }

    private static Set<Skill> goal(SplittableRandom random) {
        return new LinkedHashSet<>(List.of(skill(random), skill(random)));
    }

    private static Skill skill(SplittableRandom random) {
        return new Skill(GOALS.get(random.nextInt(GOALS.size())));
    }
}
