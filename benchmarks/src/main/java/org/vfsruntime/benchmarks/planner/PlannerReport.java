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

    /** Says what spoils the figures. */
    void warn(String what) {
        json.withArrayProperty("warnings").add(what);
        say("warning: %s", what);
    }

    void kernel(String name, String describe) {
        json.put("kernel", name)
                .put("kernel_detail", describe)
                .put("java", Runtime.version().toString());
        say("kernel %s (%s), Java %s", name, describe, Runtime.version());
    }

    /** The kernel beside tuned products, fastest slice beside fastest slice and middle beside middle. */
    void raw(RawSpeed raw, List<Integer> sizes, int threads) {
        ObjectNode peak = json.withObjectProperty("sgemm_gflops").putObject(String.valueOf(threads));
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

    /** A plan, and how many times as long its rollouts would take one by one at the speed of products in turn. */
    void plan(Workload workload, int threads, PlanSpeed speed, Samples ofProducts) {
        Samples seconds = speed.seconds();
        ObjectNode entry = json.withArray("plans").addObject();
        workload(entry, workload)
                .put("threads", threads)
                .put("n", seconds.count())
                .put("p50_ms", seconds.median() * 1e3)
                .put("p99_ms", seconds.quantile(0.99) * 1e3)
                .put("best_ms", seconds.best() * 1e3)
                .put("predictions", speed.predictions())
                .put("bytes_per_choice", speed.bytesPerChoice())
                .put("bytes_per_plan", speed.bytesPerPlan());
        write(ofProducts, entry.putObject("effective_of_products"));
        say(
                "plan   %-33s %d thread(s) p50 %6.2f ms, p99 %6.2f ms, best %6.2f ms, n = %d: in effect %s times products in turn; %d"
                        + " predictions; all threads: %.0f bytes for the choice alone, %.0f with the result",
                workload,
                threads,
                seconds.median() * 1e3,
                seconds.quantile(0.99) * 1e3,
                seconds.best() * 1e3,
                seconds.count(),
                text(ofProducts),
                speed.predictions(),
                speed.bytesPerChoice(),
                speed.bytesPerPlan());
    }

    private static ObjectNode workload(ObjectNode entry, Workload workload) {
        return entry.put("k", workload.k())
                .put("candidates", workload.candidates())
                .put("horizon", workload.horizon());
    }

    private static void write(Samples ratio, ObjectNode entry) {
        entry.put("q25", ratio.quantile(0.25)).put("median", ratio.median()).put("q75", ratio.quantile(0.75));
    }

    private static String text(Samples ratio) {
        return String.format(
                Locale.ROOT,
                "%.2f (quartiles %.2f to %.2f)",
                ratio.median(),
                ratio.quantile(0.25),
                ratio.quantile(0.75));
    }

    /** What the machine is late by without us. */
    void stalls(Stalls stalls, int threads) {
        json.withArray("stalls")
                .addObject()
                .put("threads", threads)
                .put("watched_s", stalls.seconds())
                .put("over_5_ms", stalls.count())
                .put("worst_ms", stalls.worst() * 1e3);
        say(
                "then the machine alone, %d thread(s) watching the clock: %d gaps of more than %.0f ms in %.0f seconds of threads, at"
                        + " most %.2f ms",
                threads, stalls.count(), Stalls.LIMIT_SECONDS * 1e3, stalls.seconds(), stalls.worst() * 1e3);
    }

    void deadline(Workload workload, int threads, double millis, DeadlineSpeed speed) {
        workload(json.withArray("deadlines").addObject(), workload)
                .put("threads", threads)
                .put("deadline_ms", millis)
                .put("n", speed.late().count())
                .put("late_p99_ms", speed.late().quantile(0.99) * 1e3)
                .put("late_worst_ms", speed.late().worst() * 1e3)
                .put("over_5_ms", speed.over())
                .put("partial", speed.partial())
                .put("whole", speed.whole())
                .put("none", speed.none());
        say(
                "deadline of %.0f ms, %-21s %d thread(s) late by p99 %.2f ms, at most %.2f ms; of %d plans %d late by more"
                        + " than %.0f ms, %d partial, %d whole, %d without a candidate",
                millis,
                workload,
                threads,
                speed.late().quantile(0.99) * 1e3,
                speed.late().worst() * 1e3,
                speed.late().count(),
                speed.over(),
                Stalls.LIMIT_SECONDS * 1e3,
                speed.partial(),
                speed.whole(),
                speed.none());
    }

    /** How many times as long PyTorch takes. */
    void torch(Workload workload, JsonNode survey, Map<String, Samples> ratios) {
        ObjectNode entry = workload(json.withArray("pytorch").addObject(), workload);
        entry.set("measured", survey);
        ObjectNode times = entry.putObject("times_ours");
        ratios.forEach((way, ratio) -> write(ratio, times.putObject(way)));
        say("PyTorch %s, %s, in turn with our plans:", survey.path("torch").asText(), workload);
        ratios.forEach((way, ratio) -> say("  %-42s takes %s times as long", way, text(ratio)));
    }

    private void say(String format, Object... values) {
        lines.println(String.format(Locale.ROOT, format, values));
        lines.flush();
    }
}
