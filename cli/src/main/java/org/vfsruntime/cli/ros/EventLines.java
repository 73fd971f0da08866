package org.vfsruntime.cli.ros;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.Skill;

/** Prints each event of an episode as one line: JSON for programs, or words for people. */
final class EventLines implements EpisodeListener {
    private final PrintStream out;
    private final boolean json;

    EventLines(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    @Override
    public void onEvent(EpisodeEvent event) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("event", event.getClass().getSimpleName()).put("step", event.step());
        String words = describe(event, line);
        if (json) {
            out.println(line);
        } else if (!words.isEmpty()) {
            out.println(words);
        }
        out.flush();
    }

    private static String describe(EpisodeEvent event, ObjectNode line) {
        if (event instanceof EpisodeEvent.Observed observed) {
            ObjectNode values = line.putObject("embedding");
            for (Skill skill : observed.embedding().catalogue()) {
                values.put(skill.name(), observed.embedding().get(skill));
            }
            return "";
        }
        if (event instanceof EpisodeEvent.Planned planned) {
            return planned(planned, line);
        }
        if (event instanceof EpisodeEvent.SkillStarted started) {
            line.put("skill", started.skill().name()).put("value", started.value());
            return "";
        }
        if (event instanceof EpisodeEvent.SkillFinished finished) {
            String status = finished.outcome().status().name().toLowerCase(Locale.ROOT);
            line.put("skill", finished.skill().name())
                    .put("outcome", status)
                    .put("ticks", finished.outcome().ticks())
                    .put("detail", finished.outcome().detail());
            String detail = finished.outcome().detail();
            return "  " + finished.skill() + ": " + status + (detail.isEmpty() ? "" : ", " + detail);
        }
        if (event instanceof EpisodeEvent.Stopped stopped) {
            line.put("reason", stopped.reason().name().toLowerCase(Locale.ROOT)).put("detail", stopped.detail());
            return stopped.detail();
        }
        return "";
    }

    private static String planned(EpisodeEvent.Planned planned, ObjectNode line) {
        line.put("plan_ms", planned.nanos() * 1e-6);
        if (!(planned.result() instanceof PlanResult.Planned plan)) {
            line.put("problem", String.valueOf(planned.result()));
            return "No plan: " + planned.result();
        }
        var skills = line.putArray("skills");
        plan.best().skills().forEach(skill -> skills.add(skill.name()));
        line.put("score", plan.best().score());
        return "Plan:    "
                + String.join(
                        ", ", plan.best().skills().stream().map(Skill::name).toList());
    }
}
