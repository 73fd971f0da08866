package org.vfsruntime.cli.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.cli.CommandLineRun;
import org.vfsruntime.cli.StopSignal;
import org.vfsruntime.cli.mind.BankMindSource;
import org.vfsruntime.cli.scenario.DeskScenario;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.onnx.OnnxBytes;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.value.LearnedValueFunction;

/** Critics from elsewhere in the bank of the desk. */
class SkillsImportTest {
    private static final Path BANK =
            Path.of("..", "banks", "desk").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private final SkillBank bank = SkillBank.load(BANK);
    private Path critic = Path.of("");
    private Path spec = Path.of("");

    @BeforeEach
    void export() throws IOException {
        critic = Files.write(folder.resolve("critic.onnx"), OnnxBytes.of(own()));
        spec = spec("PickBlue", "value");
    }

    private Mlp own() {
        LearnedValueFunction value = (LearnedValueFunction) bank.skills()
                .get(bank.catalogue().indexOf(new Skill("PickBlue")))
                .value();
        return value.mlp();
    }

    private Path spec(String skill, String meaning) throws IOException {
        StringBuilder text = new StringBuilder("format: 1\nskill: " + skill + "\nversion: test\ndiscount: "
                + bank.header().discount() + "\ninputs:\n  - name: observation\n    shape: ["
                + bank.header().observationSpec().size() + "]\n    channels:\n");
        for (Channel channel : bank.header().observationSpec().channels()) {
            text.append("      - {name: " + channel.name() + ", size: " + channel.size() + ", unit: \"" + channel.unit()
                    + "\"}\n");
        }
        return Files.writeString(
                folder.resolve(skill + "." + meaning + ".yaml"), text + "output: {meaning: " + meaning + "}\n");
    }

    private static CommandLineRun run(String... arguments) {
        return CommandLineRun.of(new DeskScenario(), new BankMindSource(), new StopSignal(), arguments);
    }

    private CommandLineRun importing(Path file, Path ofSpec, String... more) {
        return run(Stream.concat(
                        Stream.of("skills", "import", "--format", "onnx", file.toString(), "--spec", ofSpec.toString()),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Path mixed() {
        Path mixed = folder.resolve("mixed");
        CommandLineRun run =
                importing(critic, spec, "--bank", BANK.toString(), "-o", mixed.toString(), "--samples", "50", "--json");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        JsonNode told = run.json();
        assertThat(told.get("imported").asInt()).isEqualTo(1);
        assertThat(told.get("largest_change").asDouble()).isLessThan(1e-5);
        assertThat(told.get("acts").asBoolean()).isTrue();
        assertThat(told.get("keeps_dynamics").asBoolean()).isTrue();
        return mixed;
    }

    @Test
    void aBanksOwnValueComesBackAsOnnxWithTheSameSpaceAndTheSameSuccess() {
        Path mixed = mixed();
        for (String seed : List.of("1", "2", "3")) {
            JsonNode before = values(BANK, seed);
            JsonNode after = values(mixed, seed);
            before.fieldNames()
                    .forEachRemaining(
                            skill -> assertThat(after.at("/" + skill + "/value").floatValue())
                                    .isCloseTo(before.at("/" + skill + "/value").floatValue(), within(1e-5f)));
        }
        assertThat(success(mixed)).isEqualTo(success(BANK));
        JsonNode own = calibration(BANK);
        JsonNode imported = calibration(mixed);
        assertThat(imported.at("/skills/PickBlue/brier").asDouble())
                .isCloseTo(own.at("/skills/PickBlue/brier").asDouble(), within(1e-5));
        assertThat(imported.at("/skills/PickRed")).isEqualTo(own.at("/skills/PickRed"));
    }

    private static JsonNode values(Path bank, String seed) {
        return run("skills", "list", "--bank", bank.toString(), "--seed", seed, "--json")
                .json()
                .get("skills");
    }

    private static JsonNode success(Path bank) {
        JsonNode eval = run("eval", "--bank", bank.toString(), "--episodes", "6", "--seed", "20261128", "--json")
                .json();
        return eval.get("by_length");
    }

    private static JsonNode calibration(Path bank) {
        return run("calibrate", "--bank", bank.toString(), "--episodes", "10", "--seed", "4", "--json")
                .json();
    }

    @Test
    void aNewSkillWithoutAPolicyIsListedButNotRun() throws IOException {
        Path mixed = folder.resolve("more");
        CommandLineRun run =
                importing(critic, spec("Wave", "value"), "--bank", BANK.toString(), "-o", mixed.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Wave has a critic and no policy: this bank can embed")
                .contains("but not act");
        assertThat(mixed.resolve("dynamics.safetensors")).doesNotExist();
        assertThat(values(mixed, "1").size()).isEqualTo(9);
        CommandLineRun eval = run("eval", "--bank", mixed.toString(), "--episodes", "1");
        assertThat(eval.code()).isEqualTo(2);
        assertThat(eval.err()).contains("skills of the bank without a policy was [Wave]");
    }

    @Test
    void aBankIsChangedInPlaceOnlyByName() throws IOException {
        assertThat(importing(critic, spec).code()).isEqualTo(2);
        Path mixed = mixed();
        var before = content(mixed);
        CommandLineRun again = importing(critic, spec, "--bank", mixed.toString(), "--json");
        assertThat(again.code()).isZero();
        assertThat(content(mixed)).isEqualTo(before);
        assertThat(importing(critic, spec, "--bank", BANK.toString(), "-o", mixed.toString())
                        .err())
                .contains("must be a folder that does not exist or is empty");
    }

    @Test
    void brokenAndHostileFilesAreRefusedInOneLineAndNothingIsWritten() throws IOException {
        byte[] good = Files.readAllBytes(critic);
        refuse(write("cut.onnx", Arrays.copyOf(good, good.length / 2)), spec, "truncated");
        refuse(write("empty.onnx", new byte[0]), spec, "0 bytes");
        refuse(write("text.onnx", "hello".getBytes(StandardCharsets.UTF_8)), spec, "no ONNX file");
        refuse(write("new.onnx", OnnxBytes.model(OnnxBytes.graph(own()), 99).toByteArray()), spec, "opset was 99");
        refuse(sparse("huge.onnx", 5L << 30), spec, "5368709120 bytes");
        refuse(folder, spec, "must be a plain file");
        refuse(Path.of("/dev/zero"), spec, "must be a plain file");
        refuse(folder.resolve("none.onnx"), spec, "does not exist");
        refuse(critic, spec("..", "value"), "/skill");
        refuse(critic, folder.resolve("none.yaml"), "does not exist");
    }

    @Test
    void torchScriptNeedsTheUsersWordAndPicklesTheAdvice() throws IOException {
        Path pickle = write("weights.pt", new byte[] {(byte) 0x80, 2, 'c', '.'});
        String[] arguments = {
            "skills",
            "import",
            "--format",
            "torchscript",
            pickle.toString(),
            "--spec",
            spec.toString(),
            "--bank",
            BANK.toString(),
            "-o",
            folder.resolve("out").toString()
        };
        CommandLineRun untrusted = run(arguments);
        assertThat(untrusted.code()).isEqualTo(2);
        assertThat(untrusted.err())
                .contains("add --trust when you know who made it")
                .hasLineCount(1);
        CommandLineRun trusted = run(
                Stream.concat(Arrays.stream(arguments), Stream.of("--trust")).toArray(String[]::new));
        assertThat(trusted.code()).isEqualTo(2);
        assertThat(trusted.err()).contains("torch.jit.trace").hasLineCount(1);
    }

    private void refuse(Path file, Path ofSpec, String reason) throws IOException {
        Path out = folder.resolve("out");
        var before = names();
        CommandLineRun run = importing(file, ofSpec, "--bank", BANK.toString(), "-o", out.toString());
        assertThat(run.err()).contains(reason).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(names()).isEqualTo(before);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path sparse(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile holes = new RandomAccessFile(file.toFile(), "rw")) {
            holes.setLength(size);
        }
        return file;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    private static Map<String, String> content(Path bank) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(bank)) {
            for (Path file : files.toList()) {
                content.put(file.toString(), Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
