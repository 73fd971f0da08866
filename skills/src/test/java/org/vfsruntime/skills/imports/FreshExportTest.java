package org.vfsruntime.skills.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.core.skill.Skill;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.value.ValueKind;

/** Exports anew with a Python that has torch: {@code mvn -Dpython=/path/to/python …}. Left out without one. */
@EnabledIfSystemProperty(named = "python", matches = ".+")
class FreshExportTest {
    private static final Path SCRIPT =
            Path.of("src", "test", "python", "export_critics.py").toAbsolutePath();
    private static final Path BANK =
            Path.of("..", "banks", "desk").toAbsolutePath().normalize();
    private static final Path PAGE =
            Path.of("..", "docs", "import.md").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void whatPyTorchExportsNowHasTheValuesThatItComputes() throws Exception {
        python(SCRIPT.toString(), "toy", folder.toString());
        JsonNode expected =
                new JsonMapper().readTree(folder.resolve("expected.json").toFile());
        for (String name : List.of("critic.onnx", "dynamo.onnx", "critic.pt", "scripted.pt", "two.onnx", "two.pt")) {
            ObjectNode spec = name.startsWith("two") ? ToyCritics.twoInputs() : ToyCritics.spec();
            ImportedValueFunction critic = ToyCritics.load(name, Files.readAllBytes(folder.resolve(name)), spec);
            assertValues(critic, ToyCritics.observations(), expected.get(name.startsWith("two") ? "two" : "critic"));
        }
    }

    @Test
    void aValueFunctionOfTheDeskComesBackFromPyTorchTheSame() throws Exception {
        SkillBank bank = SkillBank.load(BANK);
        python(SCRIPT.toString(), "bank", BANK.toString(), "PickBlue", folder.toString());
        for (String name : List.of("PickBlue.onnx", "PickBlue.pt")) {
            ImportedValueFunction critic = desk(bank, name);
            float[] observation = new float[critic.observationSize()];
            Random random = new Random(5);
            float[] own = new float[1];
            float[] imported = new float[1];
            for (int i = 0; i < 500; i++) {
                for (int component = 0; component < observation.length; component++) {
                    observation[component] = (float) random.nextGaussian();
                }
                bank.skills()
                        .get(bank.catalogue().indexOf(new Skill("PickBlue")))
                        .value()
                        .evaluate(observation, 1, own);
                critic.evaluate(observation, 1, imported);
                assertThat(imported[0]).isCloseTo(own[0], within(1e-5f));
            }
        }
    }

    @Test
    void theExportOfThePageWorksAsItStandsThere() throws Exception {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```python\n") + "```python\n".length();
        Path script = Files.writeString(folder.resolve("page.py"), page.substring(start, page.indexOf("```", start)));
        python(script.toString());
        SkillBank bank = SkillBank.load(BANK);
        List<Observation> observations = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 50; i++) {
            float[] values = new float[bank.header().observationSpec().size()];
            for (int component = 0; component < values.length; component++) {
                values[component] = (float) random.nextGaussian();
            }
            observations.add(Observation.of(bank.header().observationSpec(), values));
        }
        CriticTrial onnx = CriticTrial.of(desk(bank, "critic.onnx"), observations);
        CriticTrial torchScript = CriticTrial.of(desk(bank, "critic.pt"), observations);
        assertThat(onnx.mean()).isCloseTo(torchScript.mean(), within(1e-5));
    }

    private ImportedValueFunction desk(SkillBank bank, String name) throws IOException {
        ObservationSpec observations = bank.header().observationSpec();
        StringBuilder spec = new StringBuilder("format: 1\nskill: PickBlue\nversion: test\ndiscount: "
                + bank.header().discount() + "\ninputs:\n  - name: observation\n    shape: [" + observations.size()
                + "]\n    channels:\n");
        for (Channel channel : observations.channels()) {
            spec.append("      - {name: " + channel.name() + ", size: " + channel.size() + ", unit: \"" + channel.unit()
                    + "\"}\n");
        }
        return new CriticLoader(observations, bank.header().discount())
                .load(
                        name.endsWith(".onnx") ? ValueKind.ONNX : ValueKind.TORCHSCRIPT,
                        Files.readAllBytes(folder.resolve(name)),
                        ToyCritics.yaml(spec + "output: {meaning: value}\n"));
    }

    private static void assertValues(ImportedValueFunction critic, List<Observation> observations, JsonNode expected) {
        float[] value = new float[1];
        for (int i = 0; i < observations.size(); i++) {
            critic.evaluate(observations.get(i).values(), 1, value);
            assertThat(value[0]).isCloseTo(expected.get(i).floatValue(), within(1e-5f));
        }
    }

    private void python(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("python.log");
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(System.getProperty("python")), Stream.of(arguments))
                                .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
