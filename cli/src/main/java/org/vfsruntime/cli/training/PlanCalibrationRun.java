package org.vfsruntime.cli.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.evaluation.EpisodeScore;
import org.vfsruntime.cli.evaluation.Evaluation;
import org.vfsruntime.cli.evaluation.EvaluationRequest;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.mind.LoadedSkills;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.scenario.Scenario;
import org.vfsruntime.cli.scenario.WorldOptions;
import org.vfsruntime.cli.terminal.Progress;
import org.vfsruntime.planner.calibration.PlanCalibration;
import org.vfsruntime.planner.calibration.PlanExample;
import org.vfsruntime.planner.dynamics.DisagreementLimits;
import org.vfsruntime.planner.dynamics.DynamicsEnsemble;
import org.vfsruntime.planner.dynamics.Transitions;
import org.vfsruntime.skills.practice.Seeds;

/**
 * Measures what the agreement of an ensemble is worth: how far its members come apart on walks that they have not
 * learned from, and how often plans work on episodes of their own, whose seeds nobody types.
 */
public final class PlanCalibrationRun {
    private static final long WALKS = 0xca11b0a7L;
    private static final long EPISODES = 0xca11ed0eL;

    private final Session session;
    private final Scenario scenario;
    private final LoadedSkills skills;
    private final int threads;

    /**
     * @param session who may ask for a stop, and where progress is shown
     * @param scenario the world
     * @param skills what the robot can do
     * @param threads number of workers, ≥ 1; changes nothing in the result
     */
    public PlanCalibrationRun(Session session, Scenario scenario, LoadedSkills skills, int threads) {
        this.session = session;
        this.scenario = scenario;
        this.skills = skills;
        this.threads = threads;
    }

    /**
     * @param learned the ensemble to be calibrated, for each size of the world
     * @param walks for the limits, ≥ 1
     * @param episodes in each size for the success of plans, ≥ 1
     * @param seed decides all of them
     * @return the ensemble with its calibration; without one when no plan was followed
     * @throws java.util.concurrent.CancellationException when somebody asks for a stop
     */
    public DynamicsEnsemble calibrate(
            Function<Scenario, DynamicsEnsemble> learned, int walks, int episodes, long seed) {
        DynamicsEnsemble ensemble = learned.apply(scenario);
        Transitions fresh = Walks.of(session, scenario, skills, threads).collect(walks, Seeds.derive(seed, WALKS));
        List<Double> limits = DisagreementLimits.of(ensemble, fresh);
        List<PlanExample> examples = new ArrayList<>();
        for (Scenario size : scenario.sizes()) {
            examples.addAll(examples(size, learned.apply(size), episodes, Seeds.derive(seed, EPISODES)));
        }
        return examples.isEmpty() ? ensemble : ensemble.with(PlanCalibration.of(examples, limits));
    }

    private List<PlanExample> examples(Scenario size, DynamicsEnsemble ensemble, int episodes, long seed) {
        EvaluationRequest request = new EvaluationRequest(
                size,
                PlannerRequest.STANDARD,
                WorldOptions.PLAIN,
                episodes,
                seed,
                OptionalInt.empty(),
                Optional.empty(),
                threads,
                OptionalInt.empty());
        Mind mind = BankMindSource.with(size, skills, ensemble);
        List<EpisodeScore> scores;
        try (Progress progress =
                Progress.start(session.terminal(), "Calibration of plans", episodes, session.nanoClock())) {
            scores = new Evaluation(request, mind, session.stop(), session.nanoClock(), Optional.empty()).run(progress);
        }
        if (scores.size() < episodes) {
            throw StopSignal.resumable();
        }
        return scores.stream()
                .flatMap(score -> score.plans().stream())
                .map(plan -> new PlanExample(plan.features(), plan.success()))
                .toList();
    }
}
