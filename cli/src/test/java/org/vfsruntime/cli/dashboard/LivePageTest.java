package org.vfsruntime.cli.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.vfsruntime.cli.control.PlannerRequest;
import org.vfsruntime.cli.recording.RecordingStudio;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.EpisodeListener;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.goal.ThresholdGoal;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordedWorld;
import org.vfsruntime.core.recording.RecordingHeader;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.visualization.dashboard.DashboardControls;

/** A robot that is no simulation tells its own story: no scene, no truth, no map. */
@Timeout(60)
class LivePageTest {
    private static final SymbolicScenario SCENARIO = new SymbolicScenario(Fault.NONE);

    @Test
    void anEpisodeWithoutSimulatorEndsWithItsOwnLastEvent() {
        LivePage page = new LivePage("cell 1", SCENARIO.catalogue(), Optional.empty());
        EpisodeListener told = page.begin("goal 1", header(), () -> 1.5);
        told.onEvent(new EpisodeEvent.SkillStarted(0, new Skill("OpenDrawer"), 0.5f));
        told.onEvent(new EpisodeEvent.Stopped(1, StopReason.CANCELLED, "somebody pressed stop"));
        List<String> messages = heard(page);
        assertThat(messages).hasSize(4);
        assertThat(messages.get(0)).contains("\"type\":\"episode\"").contains("\"name\":\"goal 1\"");
        assertThat(messages.get(1)).contains("skillstarted").contains("\"t\":1.5");
        assertThat(messages.get(3))
                .contains("\"type\":\"end\"")
                .contains("Goal not reached after 1 skill: cancelled (somebody pressed stop).");
    }

    private static RecordingHeader header() {
        return new RecordingStudio("vfs test", Instant.EPOCH, RecordedMind.NONE, "vfs")
                .header(
                        SCENARIO,
                        new RecordedWorld("robot 'cell 1'", Map.of(), 0.05, 0),
                        PlannerRequest.STANDARD,
                        1,
                        new ThresholdGoal(
                                SCENARIO.catalogue(), Set.of(new Skill("OpenDrawer")), ThresholdGoal.DEFAULT_THRESHOLD),
                        Map.of());
    }

    /** What a browser hears that opens the announced address. */
    private static List<String> heard(LivePage page) {
        ByteArrayOutputStream announced = new ByteArrayOutputStream();
        return page.during(0, new NoControls(), new PrintStream(announced, true, StandardCharsets.UTF_8), () -> {
            Matcher port = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/\\?token=[0-9a-f]{32}")
                    .matcher(announced.toString(StandardCharsets.UTF_8));
            assertThat(port.find()).isTrue();
            return data(URI.create("http://127.0.0.1:" + port.group(1) + "/events"));
        });
    }

    private static List<String> data(URI events) {
        try (Stream<String> lines = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(events)
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        HttpResponse.BodyHandlers.ofLines())
                .body()) {
            return lines.filter(line -> line.startsWith("data: ")).limit(4).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private record NoControls() implements DashboardControls {
        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void stop() {}
    }
}
