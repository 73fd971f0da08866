package org.vfsruntime.cli.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfsruntime.cli.terminal.Bar;
import org.vfsruntime.cli.terminal.Ink;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.robot.SkillOutcome;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.core.value.Embedding;
import org.vfsruntime.visualization.report.ValueState;

/** Tells a person at a terminal what the robot sees, imagines, chooses and does. */
final class Narrator implements EpisodeListener {
    private static final int BAR = 24;
    private static final int REJECTED_SHOWN = 2;

    private final PrintStream out;
    private final Ink ink;
    private final boolean unicode;
    private final ThresholdGoal goal;
    private final double tickSeconds;
    private int shown = -1;
    private Optional<Skill> planned = Optional.empty();

    Narrator(PrintStream out, Ink ink, boolean unicode, ThresholdGoal goal, double tickSeconds) {
        this.out = out;
        this.ink = ink;
        this.unicode = unicode;
        this.goal = goal;
        this.tickSeconds = tickSeconds;
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        if (event instanceof EpisodeEvent.Observed observed) {
            observed(observed);
        } else if (event instanceof EpisodeEvent.Planned plan) {
            planned(plan);
        } else if (event instanceof EpisodeEvent.SkillStarted started) {
            started(started);
        } else if (event instanceof EpisodeEvent.SkillFinished finished) {
            outcome(finished.outcome());
        }
    }

    private void started(EpisodeEvent.SkillStarted started) {
        boolean detour = !planned.equals(Optional.of(started.skill()));
        say(
                "  run       %s, with value %.2f%s",
                ink.accent(started.skill().name()),
                started.value(),
                detour ? ", a detour: the chosen skill failed here before, or the robot expects too little of it" : "");
    }

    private void observed(EpisodeEvent.Observed observed) {
        if (observed.step() == shown) {
            say("  looked again, to be sure");
            return;
        }
        shown = observed.step();
        say("");
        say("%s", ink.bold("Step " + observed.step()));
        Embedding embedding = observed.embedding();
        Set<Skill> wanted = Set.copyOf(goal.skills());
        int width = embedding.catalogue().names().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (int i = 0; i < embedding.size(); i++) {
            Skill skill = embedding.catalogue().get(i);
            float value = embedding.get(i);
            ValueState state = ValueState.of(value, goal.threshold());
            String name = String.format(Locale.ROOT, "%-" + width + "s", skill.name());
            String bar = Bar.of(value, BAR, unicode);
            say(
                    "  %s %s %s %.2f %s%s",
                    wanted.contains(skill) ? ink.bold(name) : name,
                    ink.quiet(unicode ? "▕" : "|"),
                    paint(state, bar),
                    value,
                    ink.quiet(String.format(Locale.ROOT, "%-10s", state.word())),
                    wanted.contains(skill) ? " goal" : "");
        }
    }

    private String paint(ValueState state, String bar) {
        return switch (state) {
            case DONE -> ink.good(bar);
            case DOABLE -> ink.accent(bar);
            case IMPOSSIBLE -> ink.quiet(bar);
        };
    }

    private void planned(EpisodeEvent.Planned event) {
        PlanResult result = event.result();
        planned = Optional.empty();
        if (result instanceof PlanResult.Planned plan) {
            planned = Optional.of(plan.best().skills().get(0));
            candidate("chosen", plan.best(), "");
            plan.best().appraisal().ifPresent(appraisal -> say("%s", ink.quiet("            " + appraisal.describe())));
            if (event.keepsPlan()) {
                say("%s", ink.quiet("            the rest of the last plan"));
            }
            List<RejectedCandidate> others = plan.rejected();
            for (int i = 0; i < Math.min(REJECTED_SHOWN, others.size()); i++) {
                RejectedCandidate other = others.get(i);
                candidate("rejected", other.candidate(), ": " + other.reason().describe());
            }
        } else if (result instanceof PlanResult.NothingApplicable nothing) {
            say("  no plan   %s", nothing.reason());
        } else {
            say("  no plan   %s", result.notFinite() > 0 ? "no candidate had a finite score" : "the deadline passed");
        }
        say(
                "  %s",
                ink.quiet(String.format(
                        Locale.ROOT,
                        "          %d candidates scored in %.1f ms%s",
                        result.scored(),
                        event.nanos() / 1e6,
                        result.notFinite() > 0 ? ", " + result.notFinite() + " rejected as not finite" : "")));
    }

    private void candidate(String word, Candidate candidate, String why) {
        String skills =
                candidate.skills().stream().map(Skill::name).collect(Collectors.joining(unicode ? " → " : " > "));
        boolean best = why.isEmpty();
        String line = String.format(Locale.ROOT, "  %-9s %s", word, skills.isEmpty() ? "stay" : skills);
        say("%s", best ? ink.bold(line) : ink.quiet(line));
        String detail =
                String.format(Locale.ROOT, "            %sscore %.3f%s", expected(candidate), candidate.score(), why);
        say("%s", ink.quiet(detail));
    }

    private String expected(Candidate candidate) {
        if (candidate.predicted().isEmpty()) {
            return "";
        }
        Embedding end = candidate.predicted().get(candidate.predicted().size() - 1);
        return goal.skills().stream()
                .map(skill -> String.format(Locale.ROOT, "%s %.2f", skill.name(), end.get(skill)))
                .collect(Collectors.joining(", ", "expects ", ", "));
    }

    private void outcome(SkillOutcome outcome) {
        String words = String.format(
                Locale.ROOT,
                "%s after %.1f s%s",
                outcome.status().name().toLowerCase(Locale.ROOT),
                outcome.ticks() * tickSeconds,
                outcome.detail().isBlank() ? "" : ": " + outcome.detail());
        say("  outcome   %s", outcome.status() == SkillOutcome.Status.COMPLETED ? words : ink.bad(words));
    }

    private void say(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments));
    }
}
