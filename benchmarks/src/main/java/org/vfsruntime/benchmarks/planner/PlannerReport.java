package org.vfsruntime.benchmarks.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what was measured, prints it line by line, and keeps it as JSON. */
final class PlannerReport {
    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final PrintStream lines;

    /** @param lines for people */
    PlannerReport(PrintStream lines) {
        this.lines = lines;
    }

    ObjectNode json() {
        return json;
    }

    void kernel(String name, String describe) {
        json.put("kernel", name)
                .put("kernel_detail", describe)
                .put("java", Runtime.version().toString());
        say("kernel %s (%s), Java %s", name, describe, Runtime.version());
    }

    /** The kernel beside tuned products, fastest slice beside fastest slice and middle beside middle. */
    void raw(RawSpeed raw, List<Integer> sizes, int threads) {
        ObjectNode peak = json.withObject("/sgemm_gflops/" + threads);
        peak.put("best", raw.peak() / 1e9).put("median", raw.usualPeak() / 1e9);
        ObjectNode slices = peak.putObject("slices");
        raw.products().forEach(series -> write(series, slices));
        raw.kernels().forEach(series -> write(series, slices));
        say(
                "sgemm %-34s %d thread(s) %8.1f GF/s, in the middle %.1f",
                "(best of three sizes)", threads, raw.peak() / 1e9, raw.usualPeak() / 1e9);
        for (int i = 0; i < sizes.size(); i++) {
            RawSpeed.Series kernel = raw.kernels().get(i);
            json.withArray("kernels")
                    .addObject()
                    .put("k", sizes.get(i))
                    .put("threads", threads)
                    .put("gflops", kernel.best() / 1e9)
                    .put("median_gflops", kernel.middle() / 1e9)
                    .put("of_peak", kernel.best() / raw.peak())
                    .put("median_of_peak", kernel.middle() / raw.usualPeak());
            say(
                    "%-40s %d thread(s) %8.1f GF/s = %.2f of the peak, in the middle %.1f = %.2f",
                    kernel.name(),
                    threads,
                    kernel.best() / 1e9,
                    kernel.best() / raw.peak(),
                    kernel.middle() / 1e9,
                    kernel.middle() / raw.usualPeak());
        }
    }

    private static void write(RawSpeed.Series series, ObjectNode slices) {
        ArrayNode list = slices.putArray(series.name());
        series.slices().forEach(speed -> list.add(speed / 1e9));
    }

    void plan(Workload workload, int threads, PlanSpeed speed, double peak) {
        Samples seconds = speed.seconds();
        double effective = workload.operationsOfRollouts() / seconds.median();
        plan(workload, threads, seconds)
                .put("effective_gflops", effective / 1e9)
                .put("effective_of_peak", effective / peak)
                .put("predictions", speed.predictions())
                .put("bytes_per_choice", speed.bytesPerChoice())
                .put("bytes_per_plan", speed.bytesPerPlan());
        say(
                "plan   %-33s %d thread(s) p50 %6.2f ms, p99 %6.2f ms, best %6.2f ms, n = %d: %.0f GF/s in effect ="
                        + " %.2f of the peak; %d predictions; all threads: %.0f bytes for the choice alone, %.0f with"
                        + " the result",
                workload,
                threads,
                seconds.median() * 1e3,
                seconds.quantile(0.99) * 1e3,
                seconds.best() * 1e3,
                seconds.count(),
                effective / 1e9,
                effective / peak,
                speed.predictions(),
                speed.bytesPerChoice(),
                speed.bytesPerPlan());
    }

    private ObjectNode plan(Workload workload, int threads, Samples seconds) {
        return json.withArray("plans")
                .addObject()
                .put("k", workload.k())
                .put("candidates", workload.candidates())
                .put("horizon", workload.horizon())
                .put("threads", threads)
                .put("n", seconds.count())
                .put("p50_ms", seconds.median() * 1e3)
                .put("p99_ms", seconds.quantile(0.99) * 1e3)
                .put("best_ms", seconds.best() * 1e3);
    }

    void deadline(Workload workload, int threads, double millis, DeadlineSpeed speed) {
        json.withArray("deadlines")
                .addObject()
                .put("k", workload.k())
                .put("candidates", workload.candidates())
                .put("horizon", workload.horizon())
                .put("threads", threads)
                .put("deadline_ms", millis)
                .put("n", speed.late().count())
                .put("late_p99_ms", speed.late().quantile(0.99) * 1e3)
                .put("late_worst_ms", speed.late().worst() * 1e3)
                .put("partial", speed.partial())
                .put("whole", speed.whole())
                .put("none", speed.none());
        say(
                "deadline of %.0f ms, %-21s %d thread(s) late by p99 %.2f ms, at most %.2f ms; of %d plans %d partial,"
                        + " %d whole, %d without a candidate",
                millis,
                workload,
                threads,
                speed.late().quantile(0.99) * 1e3,
                speed.late().worst() * 1e3,
                speed.late().count(),
                speed.partial(),
                speed.whole(),
                speed.none());
    }

    /** How much longer PyTorch takes, fastest run against fastest run and middle against middle. */
    void torch(Workload workload, PlanSpeed ours, JsonNode torch) {
        ObjectNode entry = json.withArray("pytorch").addObject();
        entry.put("k", workload.k()).put("candidates", workload.candidates()).put("horizon", workload.horizon());
        entry.set("measured", torch);
        ObjectNode ratios = entry.putObject("times_ours");
        say("PyTorch %s, %s:", torch.path("torch").asText(), workload);
        ratio("eager", torch.path("eager"), ours, ratios);
        for (Map.Entry<String, JsonNode> way : torch.path("tuned").properties()) {
            ratio(way.getKey(), way.getValue(), ours, ratios);
        }
    }

    private void ratio(String name, JsonNode timing, PlanSpeed ours, ObjectNode ratios) {
        double best = timing.path("best_s").asDouble() / ours.seconds().best();
        double median = timing.path("median_s").asDouble() / ours.seconds().median();
        ratios.putObject(name).put("best", best).put("median", median);
        say(
                "  %-42s p50 %7.2f ms, best %7.2f ms: %5.2f and %5.2f times ours",
                name,
                timing.path("median_s").asDouble() * 1e3,
                timing.path("best_s").asDouble() * 1e3,
                median,
                best);
    }

    private void say(String format, Object... values) {
        lines.println(String.format(Locale.ROOT, format, values));
        lines.flush();
    }
}
