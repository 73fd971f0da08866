package org.vfsruntime.cli.control;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.vfsruntime.cli.input.Names;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.planner.PlannerKind;
import org.vfsruntime.planner.appraisal.AppraisingPlanner;
import org.vfsruntime.planner.appraisal.Caution;
import org.vfsruntime.planner.cem.CemConfig;
import org.vfsruntime.planner.cem.CemPlanner;
import org.vfsruntime.planner.exact.ExactConfig;
import org.vfsruntime.planner.exact.ExactPlanner;
import org.vfsruntime.planner.imagination.Imagination;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;
import org.vfsruntime.planner.shooting.AffordanceConfig;
import org.vfsruntime.planner.shooting.AffordanceGuidedPlanner;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;
import org.vfsruntime.planner.shooting.ShootingConfig;

/**
 * Which planner the user asks for.
 *
 * @param name of the planner
 * @param horizon longest sequence imagined, in skills, at most {@link Imagination#MAX_HORIZON}; empty for the planner's own
 * @param candidates sequences imagined per plan, at most {@link Imagination#MAX_CANDIDATES}; empty for the planner's own
 * @param deadlineMillis for one plan, in [1, 3600000]; empty for none. With one, a plan may depend on the machine
 */
public record PlannerRequest(String name, OptionalInt horizon, OptionalInt candidates, OptionalInt deadlineMillis) {
    /** The planners that users can choose, the default one first. */
    public static final List<String> NAMES =
            Arrays.stream(PlannerKind.values()).map(PlannerKind::planner).toList();

    private static final Set<PlannerKind> SHOOTING =
            EnumSet.of(PlannerKind.AFFORDANCE, PlannerKind.RANDOM_SHOOTING, PlannerKind.CEM);

    /** The default planner as it is. */
    public static final PlannerRequest STANDARD =
            new PlannerRequest(NAMES.get(0), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    private static final String HORIZON = "horizon";
    private static final String CANDIDATES = "candidates";
    private static final String DEADLINE = "deadline_ms";
    private static final int MAX_DEADLINE = 3_600_000;

    /** Checks the parts. */
    public PlannerRequest {
        Names.require("planner", name, NAMES);
        PlannerKind kind = PlannerKind.of(name);
        boolean shoots = SHOOTING.contains(kind);
        new Faults()
                .require(
                        lies(horizon.orElse(1), Imagination.MAX_HORIZON),
                        "--horizon",
                        horizon.orElse(1),
                        "lie in [1, " + Imagination.MAX_HORIZON + "]")
                .require(
                        lies(candidates.orElse(1), Imagination.MAX_CANDIDATES),
                        "--candidates",
                        candidates.orElse(1),
                        "lie in [1, " + Imagination.MAX_CANDIDATES + "]")
                .require(
                        lies(deadlineMillis.orElse(1), MAX_DEADLINE),
                        "--plan-deadline",
                        deadlineMillis.orElse(1),
                        "lie in [1, " + MAX_DEADLINE + "]")
                .require(
                        horizon.isEmpty() || shoots || kind == PlannerKind.EXACT,
                        "--horizon beside --planner " + name,
                        horizon.orElse(0),
                        "be left out: this planner has none")
                .require(
                        candidates.isEmpty() || shoots,
                        "--candidates beside --planner " + name,
                        candidates.orElse(0),
                        "be left out: this planner draws none")
                .throwIfAny();
    }

    private static boolean lies(int value, int most) {
        return value >= 1 && value <= most;
    }

    /**
     * For several planners at once: leaves out what a planner has not.
     *
     * @param name of the planner
     * @param horizon of those that have one
     * @param candidates of those that draw some
     * @return the request, without a deadline
     * @throws InvalidInputException when there is no such planner, or a number is out of range
     */
    public static PlannerRequest fitting(String name, OptionalInt horizon, OptionalInt candidates) {
        Names.require("planner", name, NAMES);
        PlannerKind kind = PlannerKind.of(name);
        boolean shoots = SHOOTING.contains(kind);
        return new PlannerRequest(
                name,
                shoots || kind == PlannerKind.EXACT ? horizon : OptionalInt.empty(),
                shoots ? candidates : OptionalInt.empty(),
                OptionalInt.empty());
    }

    /**
     * Reads what {@link #settings} wrote.
     *
     * @param name of the planner
     * @param settings by name
     * @return the request
     * @throws InvalidInputException when a setting is unknown or no number
     */
    public static PlannerRequest of(String name, Map<String, String> settings) {
        settings.keySet().forEach(key -> Names.require("planner setting", key, List.of(HORIZON, CANDIDATES, DEADLINE)));
        return new PlannerRequest(
                name, number(settings, HORIZON), number(settings, CANDIDATES), number(settings, DEADLINE));
    }

    /** @return what the user said about the planner, by name; what was left to the planner is missing */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        horizon.ifPresent(value -> settings.put(HORIZON, String.valueOf(value)));
        candidates.ifPresent(value -> settings.put(CANDIDATES, String.valueOf(value)));
        deadlineMillis.ifPresent(value -> settings.put(DEADLINE, String.valueOf(value)));
        return settings;
    }

    /**
     * @param skills k, ≥ 1
     * @return all that decides how the planner searches among so many skills, in one line: what the user said, and what
     *     was left to this version of the program
     */
    public String effective(int skills) {
        return switch (PlannerKind.of(name)) {
            case AFFORDANCE -> affordance(AffordanceConfig.standard(skills)).toString();
            case RANDOM_SHOOTING -> shooting(ShootingConfig.STANDARD).toString();
            case CEM -> cem(CemConfig.STANDARD).toString();
            case EXACT -> exact(ExactConfig.STANDARD).toString();
            case GREEDY, RANDOM -> name;
        };
    }

    /** @return longest time for one plan; empty for any */
    public Optional<Duration> planDeadline() {
        return deadlineMillis.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMillis(deadlineMillis.getAsInt()));
    }

    private static OptionalInt number(Map<String, String> settings, String key) {
        String text = settings.get(key);
        if (text == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("planner setting " + key + " was '" + text + "' but must be a number", e);
        }
    }

    /**
     * @param model what the planner imagines with
     * @return the planner, for one thread
     * @throws org.vfsruntime.core.InvalidInputException when its settings do not fit the model
     */
    public SkillPlanner planner(DynamicsModel model) {
        Workers inline = Workers.inline();
        return switch (PlannerKind.of(name)) {
            case AFFORDANCE -> {
                AffordanceConfig config = affordance(AffordanceConfig.standard(model.size()));
                yield appraising(
                        model, config.cost(), searched -> new AffordanceGuidedPlanner(searched, config, inline));
            }
            case RANDOM_SHOOTING -> {
                ShootingConfig config = shooting(ShootingConfig.STANDARD);
                yield appraising(
                        model,
                        PlanCost.perStep(config.stepCost()),
                        searched -> new RandomShootingPlanner(searched, config, inline));
            }
            case CEM -> {
                CemConfig config = cem(CemConfig.STANDARD);
                yield appraising(model, config.cost(), searched -> new CemPlanner(searched, config, inline));
            }
            case EXACT -> {
                ExactConfig config = exact(ExactConfig.STANDARD);
                yield appraising(
                        model,
                        PlanCost.perStep(config.stepCost()),
                        searched -> new ExactPlanner(searched, config, inline));
            }
            case GREEDY, RANDOM -> PlannerKind.of(name).create(model, inline);
        };
    }

    private static SkillPlanner appraising(
            DynamicsModel model, PlanCost cost, Function<DynamicsModel, SkillPlanner> search) {
        return AppraisingPlanner.of(model, cost, Caution.STANDARD, search);
    }

    private CemConfig cem(CemConfig standard) {
        int all = candidates.orElse(standard.rounds() * standard.candidates());
        int each = Math.max(2, all / standard.rounds());
        return new CemConfig(
                each,
                standard.rounds(),
                Math.min(each, standard.elites()),
                horizon.orElse(standard.horizon()),
                standard.smoothing(),
                standard.cost(),
                standard.applicable(),
                standard.done());
    }

    private AffordanceConfig affordance(AffordanceConfig standard) {
        return new AffordanceConfig(
                candidates.orElse(standard.candidates()),
                horizon.orElse(standard.horizon()),
                standard.cost(),
                standard.applicable(),
                standard.done(),
                standard.promising());
    }

    private ShootingConfig shooting(ShootingConfig standard) {
        return new ShootingConfig(
                candidates.orElse(standard.candidates()),
                horizon.orElse(standard.horizon()),
                standard.stepCost(),
                standard.done());
    }

    private ExactConfig exact(ExactConfig standard) {
        return new ExactConfig(horizon.orElse(standard.horizon()), standard.limit(), standard.stepCost());
    }
}
