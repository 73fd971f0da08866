package org.vfsruntime.skills.toy;

import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.practice.ParameterSpec;
import org.vfsruntime.core.practice.SkillPractice;
import org.vfsruntime.core.practice.Trial;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.skill.SkillCatalogue;

/**
 * A box with a lid and a thing inside, in the plane. Open (1 parameter) needs an empty hand and the right
 * place on the lid; Grasp (2 parameters) needs an open lid and the place of the thing; Drop (no parameter)
 * needs the thing in the hand. Microseconds per try, noisy observations, now and then a slip.
 */
public final class ToyPractice implements SkillPractice {
    public static final Skill OPEN = new Skill("Open");
    public static final Skill GRASP = new Skill("Grasp");
    public static final Skill DROP = new Skill("Drop");
    public static final SkillCatalogue CATALOGUE = SkillCatalogue.of(List.of(OPEN, GRASP, DROP));
    public static final ObservationSpec SPEC = new ObservationSpec(
            List.of(new Channel("lid", 1, "1"), new Channel("hand", 1, "1"), new Channel("place", 3, "m")));
    public static final ParameterSpec NONE = new ParameterSpec(List.of(), List.of(), List.of());
    public static final int OPEN_TICKS = 20;
    public static final int GRASP_TICKS = 10;
    public static final int DROP_TICKS = 12;
    public static final double SLIP = 0.03;
    private static final double NOISE = 0.01;

    private boolean open;
    private boolean held;
    private double x;
    private double y;
    private double handle;
    private long noise;

    private final Runnable onClose;

    public ToyPractice() {
        this(() -> {});
    }

    /** A practice that tells when it is closed. */
    public ToyPractice(Runnable onClose) {
        this.onClose = onClose;
    }

    private record State(boolean open, boolean held, double x, double y, double handle, long noise)
            implements Snapshot {}

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
        if (skill.equals(OPEN)) {
            return new ParameterSpec(List.of("pull_m"), List.of(0f), List.of(1f));
        }
        return skill.equals(GRASP)
                ? new ParameterSpec(List.of("x_m", "y_m"), List.of(-1f, -1f), List.of(1f, 1f))
                : NONE;
    }

    @Override
    public void reset(long seed) {
        noise = seed;
        open = uniform() < 0.5;
        held = uniform() < 0.3;
        x = 1.6 * uniform() - 0.8;
        y = 1.6 * uniform() - 0.8;
        handle = 0.15 + 0.7 * uniform();
    }

    /** Observations of a few states. */
    public static List<Observation> someObservations() {
        ToyPractice practice = new ToyPractice();
        return List.of(1L, 2L, 3L, 4L, 5L).stream()
                .map(seed -> {
                    practice.reset(seed);
                    return practice.observe();
                })
                .toList();
    }

    /** Puts the world into a given state. */
    public void place(boolean isOpen, boolean isHeld, double thingX, double thingY) {
        open = isOpen;
        held = isHeld;
        x = thingX;
        y = thingY;
    }

    @Override
    public Observation observe() {
        float[] values = {noisy(open ? 1 : 0), noisy(held ? 1 : 0), noisy(x), noisy(y), noisy(handle)};
        return Observation.of(SPEC, values);
    }

    @Override
    public Snapshot save() {
        return new State(open, held, x, y, handle, noise);
    }

    @Override
    public void restore(Snapshot snapshot) {
        State state = (State) snapshot;
        open = state.open();
        held = state.held();
        x = state.x();
        y = state.y();
        handle = state.handle();
        noise = state.noise();
    }

    @Override
    public Trial attempt(Skill skill, Observation observation, float[] parameters) {
        requireInside(parameterSpec(skill), parameters);
        if (isSatisfied(skill)) {
            return new Trial(true, 0, SkillOutcome.Status.COMPLETED);
        }
        boolean slips = uniform() < SLIP;
        if (skill.equals(OPEN)) {
            if (held) {
                return refused();
            }
            open = !slips && Math.abs(parameters[0] - handle) < 0.1;
            return done(open, OPEN_TICKS);
        }
        if (skill.equals(GRASP)) {
            held = open && !slips && Math.hypot(parameters[0] - x, parameters[1] - y) < 0.25;
            return done(held, GRASP_TICKS);
        }
        held = slips;
        return done(!held, DROP_TICKS);
    }

    private static void requireInside(ParameterSpec spec, float[] parameters) {
        Faults faults = new Faults()
                .require(parameters.length == spec.size(), "number of parameters", parameters.length, "fit");
        faults.throwIfAny();
        for (int i = 0; i < parameters.length; i++) {
            boolean inside = parameters[i] >= spec.low().get(i)
                    && parameters[i] <= spec.high().get(i);
            faults.require(inside, "parameter " + i, parameters[i], "lie inside " + spec);
        }
        faults.throwIfAny();
    }

    private static Trial done(boolean success, int ticks) {
        return new Trial(success, ticks, SkillOutcome.Status.COMPLETED);
    }

    private static Trial refused() {
        return new Trial(false, 0, SkillOutcome.Status.REFUSED);
    }

    @Override
    public boolean isSatisfied(Skill skill) {
        CATALOGUE.indexOf(skill);
        if (skill.equals(OPEN)) {
            return open;
        }
        return skill.equals(GRASP) == held;
    }

    @Override
    public boolean isApplicable(Skill skill) {
        if (isSatisfied(skill)) {
            return false;
        }
        return skill.equals(OPEN) ? !held : skill.equals(DROP) || open;
    }

    @Override
    public void close() {
        onClose.run();
    }

    private float noisy(double value) {
        return (float) (value + NOISE * (uniform() + uniform() + uniform() - 1.5));
    }

    /** SplitMix64, so that the state of the noise is a number that can be saved. */
    private double uniform() {
        noise += 0x9e3779b97f4a7c15L;
        long z = noise;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
