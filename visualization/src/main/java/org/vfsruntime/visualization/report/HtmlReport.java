package org.vfsruntime.visualization.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.core.value.Embedding;

/**
 * One episode as one page: no script, no network, and a content security policy that allows nothing but the
 * page's own style sheet.
 */
public final class HtmlReport {
    private final ReportHeader header;
    private final EpisodeReport report;

    /**
     * @param header what stands above the steps
     * @param report the collected events
     */
    public HtmlReport(ReportHeader header, EpisodeReport report) {
        this.header = header;
        this.report = report;
    }

    /**
     * Writes the page, atomically; folders are created.
     *
     * @param file where to
     * @throws java.io.UncheckedIOException with one line when the file cannot be written; an older one is then unharmed
     */
    public void write(Path file) {
        AtomicFile.write(file, page());
    }

    /** @return the page */
    public String page() {
        String style = resource("report.css");
        Markup page = new Markup();
        page.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src &#39;sha256-")
                .raw(sha256(style))
                .raw("&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">")
                .raw(
                        "<title>%s: %s</title><style>",
                        header.goal(), header.verdict().words())
                .raw(style)
                .raw("</style></head><body><main>");
        top(page);
        page.raw("<section><h2>Values over the episode</h2>")
                .raw(
                        "<p class=\"quiet\">One line per skill. A value near 1 says done, a middle one that the skill can ")
                .raw("be done from here, 0 that it cannot. A ring marks the skill that was chosen.</p>");
        new ValueChart(header, report.steps()).append(page);
        page.raw("</section><section><h2>Step by step</h2>");
        steps(page);
        page.raw("</section><section><h2>Skills</h2>");
        new SkillTable(header, report).append(page);
        page.raw("</section></main></body></html>\n");
        return page.toString();
    }

    private void top(Markup page) {
        page.raw(
                "<header><p class=\"badge %s\">%s</p><h1>%s</h1><p class=\"lead\">%s</p><dl>",
                header.verdict().tone(), header.verdict().words(), header.goal(), header.sentence());
        header.facts().forEach((name, value) -> page.raw("<div><dt>%s</dt><dd>%s</dd></div>", name, value));
        page.raw("</dl></header>");
    }

    private void steps(Markup page) {
        List<EpisodeStep> steps = report.steps();
        StepCard card = new StepCard(header);
        for (int i = 0; i < steps.size(); i++) {
            Optional<Embedding> next = i + 1 < steps.size() ? steps.get(i + 1).embedding() : Optional.empty();
            card.append(page, steps.get(i), next);
        }
    }

    private static String resource(String name) {
        try (InputStream stream =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), "resource " + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the report's own resource '" + name + "' cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
