package org.vfsruntime.visualization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.visualization.report.data.Detail;
import org.vfsruntime.visualization.report.data.ReportJson;
import org.vfsruntime.visualization.report.map.PrincipalPlane;
import org.vfsruntime.visualization.report.page.SinglePage;

/** The pages of this test stay in target/browser: the tests in a real browser open them. */
class RecordingReportTest {
    private static final Path PAGES = Path.of("target", "browser");

    @TempDir
    private Path folder;

    @Test
    void anEpisodeBecomesAPageWithMapPlansAndMotion() {
        RecordedEpisode episode = SampleRecordings.scripted(folder.resolve("episode.vfsrec"));

        List<String> notices = write("episode", List.of(episode), Detail.USUAL);

        assertThat(notices).isEmpty();
        JsonNode data = data("episode");
        assertThat(data.path("points").path("n").asInt()).isEqualTo(6);
        assertThat(data.path("scenes")).hasSize(1);
        JsonNode only = data.path("episodes").path(0);
        assertThat(only.path("verdict").asText()).isEqualTo("reached");
        assertThat(only.path("sentence").asText()).isEqualTo("Goal reached in 5 skills (4 needed at least).");
        assertThat(only.path("film").path("count").asInt()).isEqualTo(150);
        assertThat(page("episode")).contains("const THREE=", "SPDX-License-Identifier: MIT");
    }

    @Test
    void everyPlanTellsWhyTheOthersLost() {
        RecordedEpisode episode = SampleRecordings.scripted(folder.resolve("episode.vfsrec"));

        write("plans", List.of(episode), Detail.USUAL);

        List<JsonNode> plans =
                data("plans").path("episodes").path(0).path("entries").findParents("best");
        assertThat(plans).hasSize(5);
        assertThat(plans)
                .allSatisfy(plan -> assertThat(plan.path("rejected"))
                        .isNotEmpty()
                        .allSatisfy(
                                loser -> assertThat(loser.path("why").asText()).isNotBlank()));
    }

    @Test
    void thePageAllowsItsOwnScriptsAndStylesAndNothingElse() {
        write("policy", List.of(SampleRecordings.scripted(folder.resolve("e.vfsrec"))), Detail.USUAL);

        String page = page("policy");
        assertThat(page).contains("default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'");
        assertThat(page).doesNotContain("unsafe-inline", "unsafe-eval", " onclick=", "http-equiv=\"refresh\"");
        assertThat(Pattern.compile("<(script|link|img)[^>]+(src|href)=")
                        .matcher(page)
                        .results()
                        .count())
                .isZero();
    }

    @Test
    void aCutRecordingIsShownUpToItsLastWholeRecordAndSaidSo() throws IOException {
        Path file = folder.resolve("cut.vfsrec");
        SampleRecordings.scripted(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        List<String> notices = write("cut", List.of(RecordedEpisode.read(file)), Detail.USUAL);

        assertThat(notices).singleElement().asString().contains("truncated");
        JsonNode data = data("cut");
        assertThat(data.path("notices").path(0).asText()).contains("truncated");
        assertThat(data.path("episodes").path(0).path("verdict").asText()).isEqualTo("cut_off");
        assertThat(data.path("points").path("n").asInt()).isBetween(1, 5);
    }

    @Test
    void wordsFromAFileNeverBecomeMarkup() {
        write("words", List.of(SampleRecordings.hostile(folder.resolve("words.vfsrec"))), Detail.USUAL);

        assertThat(page("words")).doesNotContain("<img", "<script>alert");
        assertThat(data("words")
                        .path("episodes")
                        .path(0)
                        .path("facts")
                        .path("Start")
                        .asText())
                .isEqualTo(SampleRecordings.MARKUP);
    }

    /** Skills cannot be called so; a page must not depend on it. */
    @Test
    void namesOfSkillsNeverBecomeMarkup() throws IOException {
        JsonNode plain = new ReportJson(
                        List.of(SampleRecordings.scripted(folder.resolve("names.vfsrec"))), Detail.USUAL)
                .build("names", new PrincipalPlane(""));
        String escaped = new ObjectMapper().writeValueAsString(SampleRecordings.MARKUP);
        String hostile = plain.toString().replace("OpenDrawer", escaped.substring(1, escaped.length() - 1));

        AtomicFile.write(
                file("names"),
                SinglePage.closed(true).html(SampleRecordings.MARKUP, new ObjectMapper().readTree(hostile)));

        assertThat(page("names")).doesNotContain("<img", "<script>alert");
        assertThat(data("names").path("catalogue").path(0).asText()).isEqualTo(SampleRecordings.MARKUP);
    }

    @Test
    void anEpisodeWithoutObservationsIsAPageThatSaysSo() {
        List<String> notices =
                write("empty", List.of(SampleRecordings.empty(folder.resolve("empty.vfsrec"))), Detail.USUAL);

        assertThat(notices).containsExactly("the robot was never observed, so there are no values to show");
        assertThat(data("empty").has("map")).isFalse();
    }

    @Test
    void whatIsLeftOutIsNamed() {
        RecordedEpisode one = SampleRecordings.scripted(folder.resolve("one.vfsrec"));
        RecordedEpisode two = SampleRecordings.scripted(folder.resolve("two.vfsrec"));
        RecordedEpisode three = SampleRecordings.scripted(folder.resolve("three.vfsrec"));

        List<String> notices = write("few", List.of(one, two, three), new Detail(2, 6_000));

        assertThat(notices)
                .containsExactly(
                        "only the first 2 of 3 episodes are here step by step; of the others only their points on the map",
                        "the motion of 1 episodes is left out to keep this page small");
        JsonNode data = data("few");
        assertThat(data.path("points").path("n").asInt()).isEqualTo(18);
        assertThat(data.path("episodes").path(2).has("entries")).isFalse();
    }

    @Test
    void fiftyThousandObservationsFitOnOnePage() {
        List<RecordedEpisode> crowds = IntStream.range(0, 100)
                .mapToObj(i -> SampleRecordings.crowd(folder.resolve("crowd" + i + ".vfsrec"), 500, i))
                .toList();

        write("crowd", crowds, new Detail(0, 0));

        assertThat(data("crowd").path("points").path("n").asInt()).isEqualTo(50_000);
        assertThat(page("crowd").length()).isLessThan(8_000_000);
    }

    @Test
    void aReportNeedsARecording() {
        assertThatThrownBy(() -> write("none", List.of(), Detail.USUAL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("no recording was given: a report needs at least one");
    }

    @Test
    void recordingsOfOtherSkillsDoNotGoIntoOneReport() {
        RecordedEpisode one = SampleRecordings.scripted(folder.resolve("one.vfsrec"));
        RecordedEpisode other = SampleRecordings.hostile(folder.resolve("other.vfsrec"));

        assertThatThrownBy(() -> write("mixed", List.of(one, other), Detail.USUAL))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("other.vfsrec", "one.vfsrec", "both must be equal");
    }

    private static List<String> write(String name, List<RecordedEpisode> episodes, Detail detail) {
        return new RecordingReport(episodes, detail, new PrincipalPlane("")).write(file(name));
    }

    private static Path file(String name) {
        return PAGES.resolve(name + ".html");
    }

    private static String page(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode data(String name) {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">([^<]*)</script>")
                .matcher(page(name));
        assertThat(data.find()).isTrue();
        try {
            return new ObjectMapper().readTree(data.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
