package org.vfsruntime.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.cli.maze.SkillExam;
import org.vfsruntime.skills.calibration.ValueCalibration;

/** How an exam of maze skills is printed. */
final class SkillExamText {
    private SkillExamText() {}

    static String lines(SkillExam.All exam) {
        List<String> lines = new ArrayList<>();
        for (SkillExam.Report report : exam.reports()) {
            for (SkillExam.Result result : report.verbs()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-9s %-7s %5d of %5d done, %5.1f %% (%.1f to %.1f), %.1f ticks",
                        report.name(),
                        result.verb().word(),
                        result.done(),
                        result.runs(),
                        100.0 * result.done() / result.runs(),
                        100 * result.interval().low(),
                        100 * result.interval().high(),
                        meanTicks(result)));
            }
            if (!report.name().equals(SkillExam.PRACTICE)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%-9s %d of %d mazes solved with skills chosen by one who knows the maze",
                        report.name(),
                        report.solved(),
                        report.mazes()));
            }
        }
        ValueCalibration values = exam.calibration();
        lines.add(String.format(
                Locale.ROOT,
                "values    Brier %.4f, ECE %.4f, AUROC %.4f, said done when it was not %.2f %% (%d states)",
                values.brier(),
                values.ece(),
                values.auroc().orElse(Double.NaN),
                100 * values.falseDone().orElse(Double.NaN),
                values.n()));
        return String.join(System.lineSeparator(), lines);
    }

    private static double meanTicks(SkillExam.Result result) {
        return (double) result.ticks() / Math.max(1, result.done());
    }

    static String json(SkillExam.All exam) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode reports = root.putArray("mazes");
        for (SkillExam.Report report : exam.reports()) {
            ObjectNode node = reports.addObject()
                    .put("kind", report.name())
                    .put("episodes", report.mazes())
                    .put("solved_with_known_maze", report.solved());
            ArrayNode verbs = node.putArray("verbs");
            for (SkillExam.Result result : report.verbs()) {
                verbs.addObject()
                        .put("verb", result.verb().word())
                        .put("runs", result.runs())
                        .put("done", result.done())
                        .put("mean_ticks", meanTicks(result))
                        .putArray("success_rate_ci95")
                        .add(result.interval().low())
                        .add(result.interval().high());
            }
        }
        ValueCalibration values = exam.calibration();
        ObjectNode node = root.putObject("values")
                .put("states", values.n())
                .put("brier", values.brier())
                .put("ece", values.ece());
        values.auroc().ifPresent(auroc -> node.put("auroc", auroc));
        values.falseDone().ifPresent(rate -> node.put("false_done", rate));
        return root.toPrettyString();
    }
}
