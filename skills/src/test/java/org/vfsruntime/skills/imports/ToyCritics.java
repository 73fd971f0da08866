package org.vfsruntime.skills.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.skills.toy.ToyPractice;
import org.vfsruntime.skills.value.ValueKind;

/** Networks that PyTorch exported (src/test/python/export_critics.py), and what PyTorch computes with them. */
public final class ToyCritics {
    /** γ of the toy banks. */
    public static final double DISCOUNT = 0.98;

    private static final String SPEC = """
        format: 1
        skill: Grasp
        version: "7"
        discount: 0.98
        inputs:
          - name: observation
            shape: [5]
            channels:
              - {name: lid, size: 1, unit: "1", mean: 0.5, std: 0.5}
              - {name: hand, size: 1, unit: "1", mean: 0.5, std: 0.25}
              - {name: place, size: 3, unit: m, mean: [0, 0.1, -0.1], std: [0.5, 0.5, 2]}
        output: {meaning: value}
        """;
    private static final String TWO = """
        format: 1
        skill: Grasp
        version: "8"
        discount: 0.98
        inputs:
          - name: place
            shape: [1, 3]
            channels: [{name: place, size: 3, unit: m}]
          - name: body
            shape: [2]
            channels: [{name: lid, size: 1, unit: "1"}, {name: hand, size: 1, unit: "1"}]
        output: {meaning: value}
        """;

    private ToyCritics() {}

    /** The spec of critic.onnx and its kin. */
    public static ObjectNode spec() {
        return yaml(SPEC);
    }

    /** The spec of two.onnx and two.pt. */
    public static ObjectNode twoInputs() {
        return yaml(TWO);
    }

    /** The spec with another output. */
    public static ObjectNode spec(String output) {
        return yaml(SPEC.replace("{meaning: value}", output));
    }

    /** A file's content. */
    public static byte[] file(String name) {
        try (InputStream in = ToyCritics.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A critic; its kind follows from the file's name. */
    public static ImportedValueFunction load(String name, ObjectNode spec) {
        return load(name, file(name), spec);
    }

    /** A critic from bytes; its kind follows from its name. */
    static ImportedValueFunction load(String name, byte[] content, ObjectNode spec) {
        return new CriticLoader(ToyPractice.SPEC, DISCOUNT)
                .load(name.endsWith(".onnx") ? ValueKind.ONNX : ValueKind.TORCHSCRIPT, content, spec);
    }

    /** The observations that PyTorch was asked about. */
    public static List<Observation> observations() {
        List<Observation> observations = new ArrayList<>();
        for (JsonNode row : expected("observations")) {
            float[] values = new float[row.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i).floatValue();
            }
            observations.add(Observation.of(ToyPractice.SPEC, values));
        }
        return observations;
    }

    /** What PyTorch answered. */
    public static JsonNode expected(String name) {
        try {
            return new JsonMapper().readTree(file("expected.json")).path(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** YAML as a tree. */
    public static ObjectNode yaml(String text) {
        try {
            return (ObjectNode) new YAMLMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
