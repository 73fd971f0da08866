package org.vfsruntime.cli.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.vfsruntime.cli.Session;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.evaluation.EpisodeScore;
import org.vfsruntime.cli.evaluation.Evaluation;
import org.vfsruntime.cli.evaluation.EvaluationRequest;
import org.vfsruntime.cli.evaluation.EvaluationSummary;
import org.vfsruntime.cli.mind.Mind;
import org.vfsruntime.cli.terminal.Progress;

/** Runs the same tasks with each planner, length by length, and leaves out what the ledger knows already. */
public final class PlannerComparison {
    private final Session session;
    private final PlannerComparisonRequest request;
    private final Mind mind;
    private final PlannerLedger ledger;

    /**
     * @param session where to show progress, and who may ask for a stop
     * @param request what to compare
     * @param mind that plans
     * @param ledger receives the results
     */
    public PlannerComparison(Session session, PlannerComparisonRequest request, Mind mind, PlannerLedger ledger) {
        this.session = session;
        this.request = request;
        this.mind = mind;
        this.ledger = ledger;
    }

    /** @throws CancellationException when somebody asks for a stop; what was finished is in the ledger */
    public void run() {
        // Short tasks first: a comparison that is stopped has all planners at the same lengths.
        for (int length : request.lengths()) {
            for (PlannerRequest planner : request.planners()) {
                if (!ledger.has(planner.name(), length)) {
                    cell(planner, length);
                }
            }
        }
    }

    private void cell(PlannerRequest planner, int length) {
        EvaluationRequest episodes = request.cell(planner, length);
        String what = String.format(Locale.ROOT, "Length %d, %s", length, planner.name());
        List<EpisodeScore> scores;
        try (Progress progress = Progress.start(session.terminal(), what, request.episodes(), session.nanoClock())) {
            scores =
                    new Evaluation(episodes, mind, session.stop(), session.nanoClock(), Optional.empty()).run(progress);
        }
        if (scores.size() < request.episodes()) {
            throw new CancellationException("stopped during " + what + "; the same command goes on from there");
        }
        ledger.note(planner.name(), length, new EvaluationSummary(episodes, scores).cell());
    }
}
