package org.vfsruntime.skills.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.observation.Channel;
import org.vfsruntime.core.observation.ObservationSpec;
import org.vfsruntime.networks.outside.TensorPlan;

/** Reads {@code skill.yaml}, which a bank keeps in its manifest beside the critic. */
public final class ImportSpecFile {
    private static final int MAX_BYTES = 256 << 10;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Schema SCHEMA = schema();

    private final List<String> faults = new ArrayList<>();

    private ImportSpecFile() {}

    /**
     * @param file in YAML, of at most 256 KiB
     * @return its content, of the right form
     * @throws InvalidInputException with all faults in one line
     */
    public static ObjectNode read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidInputException(
                        file + " has more than " + MAX_BYTES + " bytes, which no spec of a critic needs");
            }
            JsonNode tree = YAML.readTree(new String(bytes, StandardCharsets.UTF_8));
            if (!(tree instanceof ObjectNode object)) {
                throw new InvalidInputException(file
                        + " must hold a mapping of names to values, such as 'skill: PickBlue'; see docs/import.md");
            }
            requireForm(object);
            return object;
        } catch (NoSuchFileException e) {
            throw new InvalidInputException("file '" + file + "' does not exist; see docs/import.md for a sample", e);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    file + " is not YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse("no reason given")
                            + (e.getLocation() == null
                                    ? ""
                                    : " at line " + e.getLocation().getLineNr()),
                    e);
        } catch (InvalidInputException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(file.toString()) ? e : new InvalidInputException(file + ": " + message, e);
        } catch (IOException e) {
            throw new InvalidInputException("file '" + file + "' could not be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a spec for a bank: the critic must speak of what the bank's robot perceives, in the same units, discounted
     * alike.
     *
     * @param tree of a spec, which may come from anywhere
     * @param observations of the bank
     * @param discount γ per control tick of the bank
     * @return the spec
     * @throws InvalidInputException with all faults in one line
     */
    public static ImportSpec parse(ObjectNode tree, ObservationSpec observations, double discount) {
        requireForm(tree);
        return new ImportSpecFile().spec(tree, observations, discount);
    }

    private static void requireForm(ObjectNode tree) {
        List<String> wrong = SCHEMA.validate(tree).stream()
                .map(error -> (error.getInstanceLocation().toString().isEmpty()
                                ? "the spec"
                                : error.getInstanceLocation().toString())
                        + ": " + error.getMessage())
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInputException(String.join("; ", wrong).replaceAll("\\s+", " "));
        }
    }

    private ImportSpec spec(ObjectNode tree, ObservationSpec observations, double discount) {
        List<InputTensor> inputs = new ArrayList<>();
        for (JsonNode input : tree.path("inputs")) {
            take(() -> inputs.add(input(input)));
            input.path("channels").forEach(channel -> take(() -> requireChannel(channel, observations)));
        }
        List<OutputRule> output = new ArrayList<>();
        take(() -> output.add(output(tree.path("output"))));
        take(() -> requireDiscount(tree.path("discount").asDouble(), discount));
        if (!faults.isEmpty()) {
            throw new InvalidInputException(String.join("; ", faults));
        }
        return new ImportSpec(
                tree.path("skill").asText(),
                tree.path("version").asText(),
                tree.path("discount").asDouble(),
                inputs,
                output.get(0));
    }

    private static void requireDiscount(double discount, double ofBank) {
        new Faults()
                .require(
                        Math.abs(discount - ofBank) <= 1e-9,
                        "discount of the critic",
                        discount,
                        "equal the bank's " + ofBank + " per control tick: values that are discounted otherwise cannot"
                                + " be compared; train the critic with it")
                .throwIfAny();
    }

    private static void requireChannel(JsonNode wanted, ObservationSpec observations) {
        String name = wanted.path("name").asText();
        List<String> names = observations.channels().stream().map(Channel::name).toList();
        if (!names.contains(name)) {
            throw new InvalidInputException("channel was '" + name + "' but must be one of the bank's " + names);
        }
        Channel there = observations.channel(name);
        int size = wanted.path("size").asInt();
        String unit = wanted.path("unit").asText();
        new Faults()
                .require(
                        size == there.size(),
                        "size of channel '" + name + "'",
                        size,
                        "equal the bank's " + there.size())
                .require(
                        unit.equals(there.unit()),
                        "unit of channel '" + name + "'",
                        "'" + unit + "'",
                        "equal the bank's '" + there.unit()
                                + "'; convert with std, such as std: 0.001 for a critic that wants mm in place of m")
                .throwIfAny();
    }

    private void take(Runnable part) {
        try {
            part.run();
        } catch (InvalidInputException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
    }

    private static InputTensor input(JsonNode input) {
        List<Integer> shape = new ArrayList<>();
        input.path("shape").forEach(length -> shape.add(length.asInt()));
        List<InputChannel> channels = new ArrayList<>();
        for (JsonNode channel : input.path("channels")) {
            channels.add(new InputChannel(
                    channel.path("name").asText(),
                    channel.path("size").asInt(),
                    channel.path("unit").asText(),
                    numbers(channel.path("mean"), 0),
                    numbers(channel.path("std"), 1)));
        }
        return new InputTensor(new TensorPlan(input.path("name").asText(), shape), channels);
    }

    private static List<Float> numbers(JsonNode node, float usual) {
        if (node.isMissingNode()) {
            return List.of(usual);
        }
        if (node.isNumber()) {
            return List.of(node.floatValue());
        }
        List<Float> numbers = new ArrayList<>();
        node.forEach(number -> numbers.add(number.floatValue()));
        return numbers;
    }

    private static OutputRule output(JsonNode output) {
        OutputMeaning meaning =
                OutputMeaning.valueOf(output.path("meaning").asText().toUpperCase(Locale.ROOT));
        return new OutputRule(
                meaning,
                output.path("low").asDouble(0),
                output.path("high").asDouble(1),
                output.path("outside").asText("refuse").equals("clip"),
                output.path("column").asInt(OutputRule.ONLY));
    }

    private static Schema schema() {
        try (InputStream in = ImportSpecFile.class.getResourceAsStream("skill.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The resource skill.schema.json is missing from this build.");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
