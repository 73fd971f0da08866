package org.vfsruntime.visualization.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One page with everything in it. Its content security policy allows its own scripts and styles, by their hashes, and
 * nothing else: no network, no other origin, no inline handler.
 */
public final class SinglePage {
    private static final List<String> STYLES = List.of("base.css", "layout.css", "panels.css", "map.css", "plan.css");
    /** In this order: what is used stands before its users. */
    private static final List<String> SCRIPTS = List.of(
            "base/vfs.js",
            "base/dom.js",
            "base/format.js",
            "base/packed.js",
            "base/palette.js",
            "base/theme.js",
            "model/points.js",
            "model/episode.js",
            "model/report.js",
            "model/moment.js",
            "model/address.js",
            "map/grid-index.js",
            "map/neighbours.js",
            "map/colouring.js",
            "map/raster.js",
            "map/viewport.js",
            "map/map-view.js",
            "map/map-legend.js",
            "map/point-card.js",
            "map/selection-panel.js",
            "view/bars.js",
            "view/values-panel.js",
            "view/curves-panel.js",
            "view/plan-panel.js",
            "view/skills-panel.js",
            "view/header-panel.js",
            "view/timeline.js",
            "view/help.js",
            "scene/solids.js",
            "scene/camera.js",
            "scene/stage.js",
            "scene/replay-panel.js",
            "scene/still.js",
            "base/keys.js",
            "main.js");

    /** What a live page has more. */
    private static final List<String> LIVE =
            List.of("live/follower.js", "live/stream.js", "live/controls.js", "live/start.js");

    private final List<String> scripts = new ArrayList<>();
    private final String connect;

    private SinglePage(boolean film, String connect, List<String> more) {
        this.connect = connect;
        if (film) {
            scripts.add(ThreeBundle.script());
        }
        scripts.add(together(SCRIPTS));
        if (!more.isEmpty()) {
            scripts.add(together(more));
        }
    }

    private static String together(List<String> names) {
        return names.stream()
                .map(name -> PageResource.read("js/" + name))
                .collect(Collectors.joining("", "\"use strict\";\n", ""));
    }

    /**
     * A page for the disk.
     *
     * @param film whether motion is shown in 3-D, which takes three.js along
     * @return a page that never talks to anybody
     */
    public static SinglePage closed(boolean film) {
        return new SinglePage(film, "'none'", List.of());
    }

    /** @return a page with 3-D that may talk to the server it comes from, and follows what that server tells */
    public static SinglePage live() {
        return new SinglePage(true, "'self'", LIVE);
    }

    /**
     * @param title of the page
     * @param data what it shows
     * @return the page
     */
    public String html(String title, JsonNode data) {
        String style =
                STYLES.stream().map(name -> PageResource.read("css/" + name)).collect(Collectors.joining());
        StringBuilder page = new StringBuilder(1 << 20)
                .append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(policy(style))
                .append("\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .append(escape(title))
                .append("</title><style>")
                .append(style)
                .append("</style></head><body>")
                .append(PageResource.read("body.html"))
                .append("<script type=\"application/json\" id=\"data\">")
                .append(data.toString().replace("<", "\\u003c"))
                .append("</script>");
        scripts.forEach(script -> page.append("<script>").append(script).append("</script>"));
        return page.append("</body></html>\n").toString();
    }

    private String policy(String style) {
        String hashes = scripts.stream().map(SinglePage::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src " + hashes + "; style-src " + hash(style) + "; img-src data: blob:; "
                + "connect-src " + connect + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
