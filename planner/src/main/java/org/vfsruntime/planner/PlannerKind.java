package org.vfsruntime.planner;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.dynamics.DynamicsModel;
import org.vfsruntime.core.planning.SkillPlanner;
import org.vfsruntime.planner.appraisal.AppraisingPlanner;
import org.vfsruntime.planner.appraisal.Caution;
import org.vfsruntime.planner.cem.CemConfig;
import org.vfsruntime.planner.cem.CemPlanner;
import org.vfsruntime.planner.exact.ExactConfig;
import org.vfsruntime.planner.exact.ExactPlanner;
import org.vfsruntime.planner.greedy.GreedyPlanner;
import org.vfsruntime.planner.imagination.PlanCost;
import org.vfsruntime.planner.imagination.Workers;
import org.vfsruntime.planner.random.RandomSkillPlanner;
import org.vfsruntime.planner.shooting.AffordanceConfig;
import org.vfsruntime.planner.shooting.AffordanceGuidedPlanner;
import org.vfsruntime.planner.shooting.RandomShootingPlanner;
import org.vfsruntime.planner.shooting.ShootingConfig;

/** The planners that users choose by name, each with its standard configuration. */
public enum PlannerKind {
    /** Guided by predicted affordance: the default. */
    AFFORDANCE(AffordanceGuidedPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            AffordanceConfig config = AffordanceConfig.standard(model.size());
            return AppraisingPlanner.of(
                    model,
                    config.cost(),
                    Caution.STANDARD,
                    searched -> new AffordanceGuidedPlanner(searched, config, workers));
        }
    },
    /** Uniform: the reference. */
    RANDOM_SHOOTING(RandomShootingPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            return AppraisingPlanner.of(
                    model,
                    PlanCost.perStep(ShootingConfig.STANDARD.stepCost()),
                    Caution.STANDARD,
                    searched -> new RandomShootingPlanner(searched, ShootingConfig.STANDARD, workers));
        }
    },
    /** The cross-entropy method. */
    CEM(CemPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            return AppraisingPlanner.of(
                    model,
                    CemConfig.STANDARD.cost(),
                    Caution.STANDARD,
                    searched -> new CemPlanner(searched, CemConfig.STANDARD, workers));
        }
    },
    /** All sequences, where they are few enough. */
    EXACT(ExactPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            return AppraisingPlanner.of(
                    model,
                    PlanCost.perStep(ExactConfig.STANDARD.stepCost()),
                    Caution.STANDARD,
                    searched -> new ExactPlanner(searched, ExactConfig.STANDARD, workers));
        }
    },
    /** One step ahead. */
    GREEDY(GreedyPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            return AppraisingPlanner.of(model, PlanCost.perStep(0), Caution.STANDARD, GreedyPlanner::new);
        }
    },
    /** Any skill: the baseline. */
    RANDOM(RandomSkillPlanner.NAME) {
        @Override
        public SkillPlanner create(DynamicsModel model, Workers workers) {
            return new RandomSkillPlanner(model);
        }
    };

    private final String planner;

    PlannerKind(String planner) {
        this.planner = planner;
    }

    /** @return the name on the command line */
    public String planner() {
        return planner;
    }

    /**
     * @param model what the planner imagines with
     * @param workers share its predictions where there are many
     * @return the planner
     * @throws InvalidInputException when the standard configuration does not fit the model
     */
    public abstract SkillPlanner create(DynamicsModel model, Workers workers);

    /**
     * @param name as on the command line
     * @return the kind
     * @throws InvalidInputException when there is none of that name
     */
    public static PlannerKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.planner.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("unknown planner '" + name + "': must be one of "
                        + Arrays.stream(values()).map(PlannerKind::planner).collect(Collectors.joining(", "))));
    }
}
