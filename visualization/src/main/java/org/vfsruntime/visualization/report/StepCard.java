package org.vfsruntime.visualization.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;

/** One step: the values it began with, what was imagined, what was chosen and how it went. */
final class StepCard {
    private static final int REJECTED_SHOWN = 4;

    private final ReportHeader header;
    private final ValueBars bars;

    StepCard(ReportHeader header) {
        this.header = header;
        this.bars = new ValueBars(header);
    }

    void append(Markup page, EpisodeStep step, Optional<Embedding> next) {
        page.raw(
                "<article class=\"step\"><h3><span class=\"count\">%d</span>%s</h3><div class=\"cols\"><div>",
                step.step(), title(step));
        step.embedding().ifPresent(z -> bars.append(page, z, step.skill().orElse(null)));
        page.raw("</div><div class=\"plan\">");
        step.plan().ifPresent(plan -> plan(page, plan, step.planNanos()));
        step.outcome().ifPresent(outcome -> outcome(page, step, outcome, next));
        if (step.plan().isEmpty()) {
            page.raw("<p class=\"quiet\">Nothing was planned here: the episode ended with these values.</p>");
        }
        page.raw("</div></div></article>");
    }

    private static String title(EpisodeStep step) {
        return step.skill().map(Skill::name).orElse(step.plan().isPresent() ? "No skill was run" : "End");
    }

    private void plan(Markup page, PlanResult result, long nanos) {
        if (result instanceof PlanResult.Planned planned) {
            candidates(page, planned);
        } else if (result instanceof PlanResult.NothingApplicable nothing) {
            page.raw("<p>No plan: nothing is expected to be possible. %s</p>", nothing.reason());
        } else if (result instanceof PlanResult.DeadlineReached) {
            page.raw("<p>No plan: the deadline passed before one candidate was complete.</p>");
        } else {
            page.raw("<p>No plan: no candidate had a finite score.</p>");
        }
        page.raw("<p class=\"quiet\">%d candidates scored in %.1f ms", result.scored(), nanos / 1e6);
        if (result.notFinite() > 0) {
            page.raw(", %d rejected as not finite", result.notFinite());
        }
        page.raw("</p>");
    }

    private void candidates(Markup page, PlanResult.Planned planned) {
        page.raw("<table class=\"cands\"><thead><tr><th>Imagined sequence</th><th>Expected at its end</th>")
                .raw("<th class=\"r\">Score</th><th>Verdict</th></tr></thead><tbody>");
        candidate(page, planned.best(), "best", "chosen");
        for (RejectedCandidate rejected :
                planned.rejected().stream().limit(REJECTED_SHOWN).toList()) {
            candidate(page, rejected.candidate(), "lost", rejected.reason().describe());
        }
        page.raw("</tbody></table>");
    }

    private void candidate(Markup page, Candidate candidate, String style, String verdict) {
        page.raw("<tr class=\"%s\"><td>", style);
        for (Skill skill : candidate.skills()) {
            page.raw("<span class=\"chip\">%s</span> ", skill.name());
        }
        if (candidate.skills().isEmpty()) {
            page.raw("<span class=\"quiet\">stay</span>");
        }
        page.raw(
                "</td><td class=\"n\">%s</td><td class=\"n r\">%.3f</td><td>%s</td></tr>",
                expected(candidate), candidate.score(), verdict);
    }

    private String expected(Candidate candidate) {
        List<Embedding> predicted = candidate.predicted();
        if (predicted.isEmpty()) {
            return "";
        }
        Embedding end = predicted.get(predicted.size() - 1);
        List<String> parts = header.catalogue().skills().stream()
                .filter(header.goalSkills()::contains)
                .map(skill -> String.format(Locale.ROOT, "%s %.2f", skill.name(), end.get(skill)))
                .toList();
        return String.join(", ", parts);
    }

    private static void outcome(Markup page, EpisodeStep step, SkillOutcome outcome, Optional<Embedding> next) {
        page.raw(
                "<p class=\"outcome\"><strong>%s</strong> after %d ticks",
                outcome.status().name().toLowerCase(Locale.ROOT), outcome.ticks());
        if (!outcome.detail().isBlank()) {
            page.raw(": %s", outcome.detail());
        }
        if (isDetour(step)) {
            page.raw(". A detour: the chosen skill had failed here before");
        } else {
            next.ifPresent(z -> page.raw(". Prediction off by %.3f on average", error(step, z)));
        }
        page.raw(".");
        page.raw("</p>");
    }

    /** Whether another skill was run than the plan begins with. */
    private static boolean isDetour(EpisodeStep step) {
        return !(step.plan().orElse(null) instanceof PlanResult.Planned planned)
                || !step.skill().equals(Optional.of(planned.best().skills().get(0)));
    }

    /** Mean absolute difference between what the chosen skill was expected to lead to and what was seen. */
    private static double error(EpisodeStep step, Embedding seen) {
        if (!(step.plan().orElse(null) instanceof PlanResult.Planned planned)) {
            return Double.NaN;
        }
        Embedding expected = planned.best().predicted().get(0);
        double sum = 0;
        for (int i = 0; i < seen.size(); i++) {
            sum += Math.abs(seen.get(i) - expected.get(i));
        }
        return sum / seen.size();
    }
}
