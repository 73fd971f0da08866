package org.vfsruntime.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.symbolic.Fault;
import org.vfsruntime.cli.symbolic.SymbolicScenario;

/** From nothing to a mind, and everything that reads one. */
class TrainingTest {
    @TempDir
    private static Path shared;

    private static CommandLineRun skills;
    private static CommandLineRun dynamics;

    @TempDir
    private Path folder;

    @BeforeAll
    static void trainOnce() {
        // A skill takes 20 ticks here: 0.95^20 = 0.36 lies well between impossible and done.
        skills = train(shared, "skills", "--discount", "0.95");
        dynamics = train(shared, "dynamics", "--members", "2", "--json");
    }

    private static CommandLineRun train(Path where, String what, String... more) {
        List<String> arguments = new ArrayList<>(List.of("train", what, "--quick", "--seed", "3", "--threads", "2"));
        arguments.addAll(List.of(
                "--out",
                where.resolve("bank").toString(),
                "--work",
                where.resolve("work").toString()));
        arguments.addAll(List.of(more));
        return run(new StopSignal(), arguments);
    }

    private static CommandLineRun run(StopSignal stop, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--scenario", "symbolic"));
        return CommandLineRun.of(
                new SymbolicScenario(Fault.NONE), new BankMindSource(), stop, all.toArray(String[]::new));
    }

    private static CommandLineRun withBank(Path bank, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--bank", bank.toString()));
        return run(new StopSignal(), all);
    }

    @Test
    void learnsSkillsAndSaysHowWell() {
        assertThat(skills.code()).as(skills.err()).isZero();
        assertThat(skills.out())
                .contains("PlaceRedOnCounter")
                .contains("train dynamics --scenario symbolic --seed 3 --quick");
    }

    @Test
    void learnsDynamicsAndMeasuresThemOnFreshWalks() {
        assertThat(dynamics.code()).as(dynamics.err()).isZero();
        JsonNode json = dynamics.json();
        assertThat(json.get("one_step_error").asDouble())
                .isLessThan(json.get("unchanged_error").asDouble());
        assertThat(json.get("by_horizon")).hasSize(6);
        assertThat(json.get("by_horizon").get(5).get("chains").asInt()).isEqualTo(40);
        assertThat(json.get("members").asInt()).isEqualTo(2);
        assertThat(json.get("calibration").get("plans").asInt()).isPositive();
        assertThat(json.get("calibration").get("disagreement_limits")).hasSize(6);
    }

    @Test
    void anEvaluationSaysHowFarThePredictedSuccessOfPlansCanBeTrusted() {
        CommandLineRun run = withBank(shared.resolve("bank"), "eval", "--episodes", "30", "--length", "2", "--json");
        JsonNode plans = run.json().get("plans");
        assertThat(plans.get("n").asInt()).isGreaterThanOrEqualTo(30);
        assertThat(plans.get("brier").asDouble()).isBetween(0.0, 0.3);
        int inBins = 0;
        for (JsonNode bin : plans.get("bins")) {
            inBins += bin.get("n").asInt();
            assertThat(bin.get("succeeded").asInt()).isBetween(0, bin.get("n").asInt());
        }
        assertThat(inBins).isEqualTo(plans.get("n").asInt());
        assertThat(plans.get("left_data").get("n").asInt())
                .isBetween(0, plans.get("n").asInt());
    }

    @Test
    void experienceThatIsGoneIsCollectedAgain() throws IOException {
        Path bank = folder.resolve("bank");
        copyFolder(shared.resolve("bank"), bank);
        CommandLineRun run = run(
                new StopSignal(),
                List.of(
                        "train",
                        "dynamics",
                        "--quick",
                        "--members",
                        "1",
                        "--seed",
                        "3",
                        "--out",
                        bank.toString(),
                        "--work",
                        folder.resolve("empty").toString(),
                        "--json"));
        assertThat(run.code()).as(run.err()).isZero();
        // The policies and the seed are those of the training, so it is the same experience.
        assertThat(run.json().get("trained_on")).isEqualTo(dynamics.json().get("trained_on"));
    }

    @Test
    void anEnsembleOfNobodyIsRejectedBeforeAnythingIsDone() {
        CommandLineRun run = run(new StopSignal(), List.of("train", "dynamics", "--members", "0"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("members was 0");
    }

    @Test
    void comparesRepresentationsAndDrawsThem() throws IOException {
        Path out = folder.resolve("figure");
        CommandLineRun run = withBank(
                shared.resolve("bank"),
                "bench",
                "representations",
                "--episodes",
                "12",
                "--tuning-episodes",
                "6",
                "--walks",
                "60",
                "--steps",
                "60",
                "--candidates",
                "50",
                "--json",
                "-o",
                out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode all = run.json().get("representations");
        assertThat(all.findValuesAsText("name"))
                .containsExactly("vfs", "observation", "autoencoder", "contrastive", "oracle");
        for (JsonNode one : all) {
            assertThat(one.get("n").asInt()).isBetween(1, 12);
            assertThat(one.get("success_rate").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(Files.size(out.resolve("representations.png"))).isGreaterThan(5_000);
        assertThat(Files.readString(out.resolve("representations.svg"))).contains("<svg");
        assertThat(out.resolve("representations.json")).exists();
    }

    @Test
    void aComparisonThatCannotBeMadeIsRejectedInOneLine() {
        CommandLineRun run = withBank(
                shared.resolve("bank"),
                "bench",
                "representations",
                "--episodes",
                "0",
                "--walks",
                "1",
                "--threads",
                "0");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("--episodes was 0", "--walks was 1");
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void theMindThatWasLearnedSolvesTasks() {
        JsonNode json = withBank(shared.resolve("bank"), "eval", "--episodes", "20", "--length", "1", "--json")
                .json();
        assertThat(json.get("success_rate").asDouble()).as(json.toString()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void calibratesEverySkill() {
        CommandLineRun run = withBank(shared.resolve("bank"), "calibrate", "--episodes", "40", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.json().get("skills").properties()).hasSize(8);
        JsonNode open = run.json().get("skills").get("OpenDrawer");
        assertThat(open.get("n").asInt()).isEqualTo(40);
        assertThat(open.get("policy_success").asDouble()).isBetween(0.5, 1.0);
        for (String measure : List.of("false_done", "brier", "ece", "auroc")) {
            assertThat(open.get(measure).asDouble()).as(measure).isBetween(0.0, 1.0);
        }
    }

    @Test
    void calibratesTheSameOnAnyNumberOfThreads() {
        Path bank = shared.resolve("bank");
        assertThat(withBank(bank, "calibrate", "--episodes", "20", "--threads", "1", "--json")
                        .json())
                .isEqualTo(withBank(bank, "calibrate", "--episodes", "20", "--threads", "3", "--json")
                        .json());
    }

    @Test
    void listsTheSkills() {
        CommandLineRun run = withBank(shared.resolve("bank"), "skills", "list");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines()).hasSize(9);
        assertThat(run.out())
                .contains("offset_m")
                .contains("trained with: ./vfs train skills --scenario symbolic --seed 3");
        assertThat(withBank(shared.resolve("bank"), "skills", "list", "--json")
                        .json()
                        .get("skills")
                        .properties())
                .hasSize(8);
    }

    @Test
    void refusesAFlippedByte() throws IOException {
        Path bank = copyOfBank();
        Path weights = bank.resolve("PickBlue.value.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 100] ^= 1;
        Files.write(weights, bytes);
        CommandLineRun run = withBank(bank, "eval", "--episodes", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("PickBlue.value.safetensors");
    }

    @Test
    void refusesDynamicsOfAnotherBank() throws IOException {
        Path bank = folder.resolve("bank");
        assertThat(train(folder, "skills", "--discount", "0.94").code()).isZero();
        Files.copy(shared.resolve("bank/dynamics.safetensors"), bank.resolve("dynamics.safetensors"));
        CommandLineRun run = withBank(bank, "eval", "--episodes", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("run 'vfs train dynamics'");
    }

    @Test
    void refusesABankWithoutDynamics() throws IOException {
        Path bank = copyOfBank();
        Files.delete(bank.resolve("dynamics.safetensors"));
        CommandLineRun run = withBank(bank, "eval", "--episodes", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("dynamics.safetensors");
    }

    @Test
    void stopsWhenAskedToAndWritesNoBank() {
        StopSignal stop = new StopSignal();
        stop.request();
        CommandLineRun run = run(
                stop,
                List.of(
                        "train",
                        "skills",
                        "--quick",
                        "--out",
                        folder.resolve("bank").toString(),
                        "--work",
                        folder.resolve("work").toString()));
        assertThat(run.code()).isEqualTo(130);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("run the same command again to go on");
        assertThat(folder.resolve("bank")).doesNotExist();
    }

    private Path copyOfBank() throws IOException {
        Path bank = Files.createDirectory(folder.resolve("copy"));
        try (var files = Files.list(shared.resolve("bank"))) {
            for (Path file : files.toList()) {
                Files.copy(file, bank.resolve(file.getFileName()));
            }
        }
        return bank;
    }
}
