package org.vfsruntime.cli.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.cli.terminal.Bar;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.core.statistics.WilsonInterval;

/** An evaluation for people. */
public final class EvaluationTable {
    private static final int BAR = 20;

    private EvaluationTable() {}

    /**
     * @param summary of the episodes
     * @param ink styles
     * @param unicode whether block characters can be shown
     * @return lines to print
     */
    public static List<String> lines(EvaluationSummary summary, Ink ink, boolean unicode) {
        List<String> lines = new ArrayList<>();
        WilsonInterval all = summary.interval();
        lines.add(ink.bold(format(
                "%s, planner %s: %d of %d episodes reached their goal (%.1f %%, 95 %% interval %.1f to %.1f %%)",
                summary.request().scenario().name(),
                summary.request().planner().name(),
                summary.successes(),
                summary.episodes(),
                100 * summary.successRate(),
                100 * all.low(),
                100 * all.high())));
        summary.byLength()
                .forEach((length, count) -> lines.add(format(
                        "  %d %-6s  %s %5.1f %%  %d of %d",
                        length,
                        length == 1 ? "skill" : "skills",
                        Bar.of((double) count.success() / count.n(), BAR, unicode),
                        100.0 * count.success() / count.n(),
                        count.success(),
                        count.n())));
        lines.add(format(
                "  Skills per successful episode: %.2f run, %.2f needed at least",
                summary.meanSkills(true), summary.meanOptimal(true)));
        lines.add(format(
                "  Planning: %.2f ms in the middle, %.2f ms at the 99th percentile",
                summary.planMillis(0.5), summary.planMillis(0.99)));
        summary.request()
                .planner()
                .planDeadline()
                .ifPresent(deadline -> lines.add(format(
                        "  Deadline of %d ms: cut %d of %d plans; %d came more than 5 ms late",
                        deadline.toMillis(),
                        summary.plans(EpisodeScore::plansCut),
                        summary.plans(result -> result.planNanos().size()),
                        summary.plans(EpisodeScore::plansLate))));
        summary.reliability().ifPresent(plans -> addReliability(plans, lines));
        summary.failures()
                .forEach((reason, count) -> lines.add(ink.bad(
                        format("  Failed %s: %s", count == 1 ? "once" : count + " times", reason.replace('_', ' ')))));
        lines.add(ink.quiet(format("  Seed %d", summary.request().seed())));
        return lines;
    }

    private static void addReliability(PlanReliability plans, List<String> lines) {
        lines.add(format(
                "  Plans: %d of %d worked within their own length; Brier %.3f (%.3f for the base rate), calibration"
                        + " error %.3f",
                plans.succeeded(), plans.plans(), plans.brier(), plans.baseRateBrier(), plans.calibrationError()));
        for (PlanReliability.Bin bin : plans.bins()) {
            lines.add(format(
                    "    %3.0f to %3.0f %% sure: %.1f %% on average, %d of %d worked",
                    100 * bin.from(), 100 * bin.to(), 100 * bin.predicted(), bin.succeeded(), bin.plans()));
        }
        lines.add(format("    marked as leaving the data: %d, %d worked", plans.leftData(), plans.leftDataSucceeded()));
    }

    private static String format(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
