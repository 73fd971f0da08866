package org.vfsruntime.visualization.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.skill.Skill;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final String GOAL = "PlaceBlueInDrawer & CloseDrawer";

    @TempDir
    private Path folder;

    @Test
    void escapesTextThatLooksLikeMarkup() {
        String attack = "<script>alert('x')</script>\"&\u0001";
        EpisodeReport report = new EpisodeReport();
        SampleEpisode.events(attack).forEach(report::onEvent);
        String page = new HtmlReport(SampleEpisode.header(attack), report).page();
        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("\u0001")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
    }

    @Test
    void allowsNothingButItsOwnStyleSheet() throws Exception {
        String page = new HtmlReport(SampleEpisode.header(GOAL), SampleEpisode.report()).page();
        String style = between(page, "<style>", "</style>");
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        assertThat(page).contains("default-src &#39;none&#39;; style-src &#39;sha256-" + hash + "&#39;");
        assertThat(page).doesNotContain(" style=\"", "http://", "https://", "url(", "<link", "<img");
    }

    @Test
    void drawsWellFormedPictures() throws Exception {
        String page = new HtmlReport(SampleEpisode.header(GOAL), SampleEpisode.report()).page();
        Matcher pictures = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(page);
        int count = 0;
        while (pictures.find()) {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(pictures.group())));
            count++;
        }
        assertThat(count).as("one chart and one set of bars per observation").isEqualTo(7);
    }

    @Test
    void showsWhatWasChosenAndWhyTheOthersLost() {
        String page = new HtmlReport(SampleEpisode.header(GOAL), SampleEpisode.report()).page();
        assertThat(page)
                .contains("score lower by 0.483")
                .contains("no better and 2 skills longer")
                .contains("the cube slipped")
                .contains("1 aborted, 1 completed")
                .contains("Goal reached in 5 skills");
    }

    @Test
    void showsAnEpisodeThatEndedBeforeItBegan() {
        EpisodeReport report = new EpisodeReport();
        report.onEvent(new EpisodeEvent.Stopped(0, StopReason.INVALID_OBSERVATION, "blue_cube[0] was NaN"));
        assertThat(new HtmlReport(SampleEpisode.header(GOAL), report).page()).contains("never observed");
    }

    @Test
    void showsAnEpisodeThatWasCutOffInASkill() {
        EpisodeReport report = new EpisodeReport();
        SampleEpisode.events("").subList(0, 3).forEach(report::onEvent);
        String page = new HtmlReport(SampleEpisode.header(GOAL), report).page();
        assertThat(page).contains("1 cut off");
        assertThat(report.skillsRun()).isEqualTo(1);
    }

    @Test
    void saysWhyThereWasNoPlan() {
        EpisodeReport report = new EpisodeReport();
        report.onEvent(SampleEpisode.events("").get(0));
        report.onEvent(new EpisodeEvent.Planned(0, new PlanResult.NothingApplicable("all values < 0.1"), 5));
        String page = new HtmlReport(SampleEpisode.header(GOAL), report).page();
        assertThat(page).contains("nothing is expected to be possible. all values &lt; 0.1");
    }

    @Test
    void keepsTheOldPageWhenTheNewOneCannotBeWritten() throws IOException {
        Path blocked = folder.resolve("report.html");
        Files.createDirectory(blocked);
        Files.writeString(blocked.resolve("inside"), "old");
        HtmlReport report = new HtmlReport(SampleEpisode.header(GOAL), SampleEpisode.report());
        assertThatThrownBy(() -> report.write(blocked))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("report.html could not be written");
        assertThat(blocked.resolve("inside")).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(blocked);
        }
    }

    @Test
    void writesThePageIntoAFolderThatDoesNotExistYet() throws IOException {
        Path file = folder.resolve("a/b/report.html");
        HtmlReport report = new HtmlReport(SampleEpisode.header(GOAL), SampleEpisode.report());
        report.write(file);
        assertThat(file).hasContent(report.page());
        // For a look with a browser; the picture in the README is made from a real episode.
        report.write(Path.of("target", "sample-report.html"));
    }

    @Test
    void refusesAGoalSkillThatIsNotInTheCatalogue() {
        assertThatThrownBy(() -> new ReportHeader(
                        SampleEpisode.CATALOGUE, "x", Set.of(new Skill("Fly")), 0.9f, Verdict.REACHED, "", Map.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'Fly'");
    }

    @Test
    void sortsValuesIntoThreeBands() {
        assertThat(List.of(ValueState.of(0.9f, 0.9f), ValueState.of(0.89f, 0.9f), ValueState.of(0.09f, 0.9f)))
                .containsExactly(ValueState.DONE, ValueState.DOABLE, ValueState.IMPOSSIBLE);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
