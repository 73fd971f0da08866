package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;
import org.vfsruntime.core.episode.EpisodeEvent;
import org.vfsruntime.core.episode.StopReason;
import org.vfsruntime.core.planning.Candidate;
import org.vfsruntime.core.planning.PlanResult;
import org.vfsruntime.core.planning.RejectedCandidate;
import org.vfsruntime.core.recording.RecordedEpisode;
import org.vfsruntime.core.recording.RecordedMind;
import org.vfsruntime.core.recording.RecordedPlanner;
import org.vfsruntime.core.recording.Recorder;
import org.vfsruntime.core.recording.RecordingEntry;
import org.vfsruntime.core.recording.RecordingHeader;

class RecordingCommandsTest {
    @TempDir
    private Path folder;

    private static CommandLineRun demo(Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("demo", "--scenario", "symbolic", "--seed", "7", "--json"));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(new String[0]));
    }

    private static CommandLineRun eval(Path record, String... more) {
        List<String> arguments = new ArrayList<>(List.of("eval", "--scenario", "symbolic", "--episodes", "7"));
        arguments.addAll(List.of("--seed", "4", "--disturb", "0.2", "--record", record.toString(), "--json"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(new String[0]));
    }

    private static CommandLineRun replay(Path file, String... more) {
        return CommandLineRun.of(Stream.concat(Stream.of("replay", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<Path> recordings(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".vfsrec"))
                    .sorted()
                    .toList();
        }
    }

    /** Writes the episode again with another header and other events. */
    private Path copy(RecordedEpisode episode, RecordingHeader header, List<EpisodeEvent> events) {
        Path file = folder.resolve("copy.vfsrec");
        try (Recorder recorder = new Recorder(file, header, () -> 0)) {
            events.forEach(recorder::onEvent);
            assertThat(recorder.finish(episode.goalHolds())).isEmpty();
        }
        return file;
    }

    private static List<EpisodeEvent> events(RecordedEpisode episode) {
        return episode.events().stream().map(RecordingEntry.Event::event).toList();
    }

    private RecordedEpisode demonstration() {
        CommandLineRun run = demo(folder.resolve("demo"));
        assertThat(run.code()).isZero();
        Path file = Path.of(run.json().get("recording").asText());
        return RecordedEpisode.read(file);
    }

    @Test
    void theDemonstrationIsRecordedWithItsTruth() {
        RecordedEpisode episode = demonstration();
        assertThat(episode.file()).isEqualTo(folder.resolve("demo").resolve("episode.vfsrec"));
        assertThat(episode.ending().isWhole()).isTrue();
        assertThat(episode.goalHolds()).contains(true);
        assertThat(episode.stopped().map(EpisodeEvent.Stopped::reason)).contains(StopReason.GOAL_REACHED);
        assertThat(episode.header().world().seed()).isEqualTo(7);
        assertThat(episode.header().world().options()).containsEntry("disturb", "0.0");
        assertThat(episode.header().mind()).isEqualTo(RecordedMind.NONE);
        assertThat(episode.header().goal().describe()).isEqualTo("PlaceBlueInDrawer & CloseDrawer");
        assertThat(episode.header().notes())
                .containsEntry("optimal_skills", "4")
                .containsKeys("start", "kernel", "budget")
                .hasEntrySatisfying(
                        "command", command -> assertThat(command).startsWith("./vfs demo --scenario symbolic"));
        assertThat(episode.truths()).hasSize(6);
        assertThat(episode.truths().get(0).satisfied())
                .extracting(Object::toString)
                .contains("CloseDrawer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"affordance", "random-shooting", "exact", "greedy", "random"})
    void everyPlannerChoosesTheSameAgain(String planner) throws IOException {
        eval(folder.resolve("r"), "--planner", planner);
        for (Path file : recordings(folder.resolve("r"))) {
            CommandLineRun run = replay(file);
            assertThat(run.out()).contains(": same choices in ").doesNotContain("first difference");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void saysHowManyChoicesAreTheSame() {
        CommandLineRun run = replay(demonstration().file());
        assertThat(run.out().strip())
                .endsWith("episode.vfsrec: same choices in 4 of 4 plans, same values in 6 of 6 observations");
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhereTheFirstChoiceDiffers() {
        RecordedEpisode episode = demonstration();
        List<EpisodeEvent> events = new ArrayList<>(events(episode));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof EpisodeEvent.Planned planned
                    && planned.step() == 2
                    && planned.result() instanceof PlanResult.Planned plan) {
                Candidate other = plan.rejected().stream()
                        .map(RejectedCandidate::candidate)
                        .filter(candidate -> !candidate
                                .skills()
                                .get(0)
                                .equals(plan.best().skills().get(0)))
                        .findFirst()
                        .orElseThrow();
                PlanResult changed =
                        new PlanResult.Planned(other, plan.rejected(), plan.scored(), plan.notFinite(), false);
                events.set(i, new EpisodeEvent.Planned(2, changed, planned.nanos(), planned.warmStart()));
            }
        }
        CommandLineRun run = replay(copy(episode, episode.header(), events));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("same choices in 3 of 4 plans")
                .contains("first difference: plan at step 2: the choice recorded ")
                .contains(", now PlaceBlueInDrawer > CloseDrawer");
        JsonNode json = replay(folder.resolve("copy.vfsrec"), "--json").json();
        assertThat(json.get("same").asBoolean()).isFalse();
        assertThat(json.get("recordings").get(0).get("same_choices").asInt()).isEqualTo(3);
        assertThat(json.get("recordings").get(0).get("first_difference").asText())
                .contains("step 2");
    }

    @Test
    void noticesAPredictionThatDiffersInItsLastBit() {
        RecordedEpisode episode = demonstration();
        List<EpisodeEvent> events = new ArrayList<>(events(episode));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof EpisodeEvent.Planned planned
                    && planned.step() == 0
                    && planned.result() instanceof PlanResult.Planned plan) {
                Candidate best = plan.best();
                Candidate nudged = new Candidate(best.skills(), best.predicted(), Math.nextDown(best.score()));
                PlanResult changed =
                        new PlanResult.Planned(nudged, plan.rejected(), plan.scored(), plan.notFinite(), false);
                events.set(i, new EpisodeEvent.Planned(0, changed, planned.nanos(), planned.warmStart()));
            }
        }
        CommandLineRun run = replay(copy(episode, episode.header(), events));
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("same choices in 4 of 4 plans, same predictions in 3")
                .contains("plan at step 0: the choice is the same, but its score recorded ");
    }

    @Test
    void doesNotCompareAPlanThatWasCutShort() {
        RecordedEpisode episode = demonstration();
        List<EpisodeEvent> events = new ArrayList<>(events(episode));
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof EpisodeEvent.Planned planned && planned.step() == 1) {
                events.set(
                        i,
                        new EpisodeEvent.Planned(
                                1, new PlanResult.DeadlineReached(3, 0), planned.nanos(), planned.warmStart()));
            }
        }
        CommandLineRun run = replay(copy(episode, episode.header(), events));
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("same choices in 3 of 3 plans")
                .contains("not compared: 1 cut short by a deadline");
    }

    @Test
    void saysThatTheBankIsAnotherOne() {
        RecordedEpisode episode = demonstration();
        RecordingHeader then = episode.header();
        RecordingHeader other = new RecordingHeader(
                then.software(),
                then.started(),
                then.world(),
                then.catalogue(),
                then.observationSpec(),
                new RecordedMind("0123abcd", "4567"),
                then.planner(),
                then.goal(),
                then.notes());
        CommandLineRun run = replay(copy(episode, other, events(episode)));
        assertThat(run.err().strip().lines().filter(line -> line.contains("was made with bank")))
                .hasSize(1)
                .first()
                .asString()
                .contains("was made with bank 0123abcd and dynamics 4567 but this is bank none with dynamics none");
        assertThat(run.code()).as("the choices are the same nevertheless").isZero();
    }

    @Test
    void refusesSettingsThatNoPlannerHas() {
        RecordedEpisode episode = demonstration();
        RecordingHeader then = episode.header();
        for (RecordedPlanner planner : List.of(
                new RecordedPlanner("exact", Map.of("horizon", "many"), 1),
                new RecordedPlanner("exact", Map.of("mood", "good"), 1),
                new RecordedPlanner("oracle", Map.of(), 1))) {
            RecordingHeader other = new RecordingHeader(
                    then.software(),
                    then.started(),
                    then.world(),
                    then.catalogue(),
                    then.observationSpec(),
                    then.mind(),
                    planner,
                    then.goal(),
                    then.notes());
            CommandLineRun run = replay(copy(episode, other, events(episode)));
            assertThat(run.code()).isEqualTo(2);
            assertThat(lines(run.err())).hasSize(1);
        }
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> line.startsWith("vfs: ")).toList();
    }

    @Test
    void aTruncatedRecordingIsReplayedAsFarAsItGoes() throws IOException {
        Path file = demonstration().file();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length * 2 / 3));
        CommandLineRun run = replay(file);
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("of an unknown number of records: truncated");
        assertThat(run.out()).contains("same choices in ");
    }

    @Test
    void aDamagedRecordingFails() throws IOException {
        Path file = demonstration().file();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        CommandLineRun run = replay(file);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is damaged after ");
    }

    @Test
    void whatIsNoRecordingIsBadInput() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "hello");
        for (Path file : List.of(text, folder.resolve("missing"), folder)) {
            CommandLineRun run = replay(file);
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(lines(run.err())).hasSize(1);
        }
        assertThat(CommandLineRun.of("replay").code()).isEqualTo(2);
    }

    @Test
    void evaluationsRecordEveryNthEpisodeAndCountTheSame() throws IOException {
        CommandLineRun all = eval(folder.resolve("all"));
        CommandLineRun some = eval(folder.resolve("some"), "--record-every", "3");
        assertThat(all.code()).isZero();
        assertThat(recordings(folder.resolve("all"))).hasSize(7);
        assertThat(recordings(folder.resolve("some")))
                .extracting(file -> String.valueOf(file.getFileName()))
                .containsExactly("episode-0000000.vfsrec", "episode-0000003.vfsrec", "episode-0000006.vfsrec");
        assertThat(some.json().get("by_length")).isEqualTo(all.json().get("by_length"));
        CommandLineRun again = replay(folder.resolve("some"), "--json");
        assertThat(again.code()).isZero();
        assertThat(again.json().get("recordings")).hasSize(3);
    }

    @Test
    void theNumberOfThreadsChangesNothingButTheTimes() throws IOException {
        eval(folder.resolve("one"), "--threads", "1");
        eval(folder.resolve("three"), "--threads", "3");
        List<Path> one = recordings(folder.resolve("one"));
        List<Path> three = recordings(folder.resolve("three"));
        assertThat(one).hasSize(7).hasSameSizeAs(three);
        for (int i = 0; i < one.size(); i++) {
            assertThat(timeless(one.get(i))).isEqualTo(timeless(three.get(i)));
        }
    }

    private static List<Object> timeless(Path file) {
        RecordedEpisode episode = RecordedEpisode.read(file);
        List<Object> all = new ArrayList<>(
                List.of(episode.truths(), episode.ending(), episode.header().planner()));
        for (EpisodeEvent event : events(episode)) {
            all.add(
                    event instanceof EpisodeEvent.Planned planned
                            ? new EpisodeEvent.Planned(planned.step(), planned.result(), 0, planned.warmStart())
                            : event);
        }
        return all;
    }

    @Test
    void recordingsOfTwoRunsAreNotMixed() {
        eval(folder.resolve("r"));
        CommandLineRun again = eval(folder.resolve("r"));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("must be a folder without recordings: 7 of another run are in it");
    }

    @Test
    void badRecordOptionsAreNamedBeforeAnythingRuns() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        CommandLineRun none = CommandLineRun.of("eval", "--scenario", "symbolic", "--record-every", "2");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("nothing is recorded without --record");
        CommandLineRun zero = eval(folder.resolve("r"), "--record-every", "0");
        assertThat(zero.err()).contains("--record-every was 0 but must be ≥ 1");
        CommandLineRun file = eval(folder.resolve("file"));
        assertThat(file.err()).contains("--record was").contains("must be a folder");
        assertThat(Optional.of(file.code())).contains(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskEndsTheRecordingsAndNotTheEvaluation() throws IOException {
        Path record = Files.createDirectory(folder.resolve("r"));
        Path link = Files.createSymbolicLink(record.resolve(".episode-0000000.vfsrec.part"), Path.of("/dev/full"));
        CommandLineRun run = eval(record, "--threads", "1");
        Files.delete(link);
        assertThat(run.json().get("episodes").asInt()).isEqualTo(7);
        assertThat(lines(run.err())).hasSize(1).first().asString().contains("No space left on device");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aStopLeavesAWholeRecording() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = CommandLineRun.of(
                new SymbolicScenario(Fault.NONE),
                (scenario, bank) -> SymbolicScenario.mind(),
                stop,
                "demo",
                "--scenario",
                "symbolic",
                "--out",
                folder.toString());
        assertThat(run.code()).isEqualTo(130);
        RecordedEpisode episode = RecordedEpisode.read(folder.resolve("episode.vfsrec"));
        assertThat(episode.ending().isWhole()).isTrue();
        assertThat(episode.stopped().map(EpisodeEvent.Stopped::reason)).contains(StopReason.CANCELLED);
    }
}
