package org.vfsruntime.networks.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfsruntime.core.InvalidInputException;

/**
 * The JSON header of a safetensors file: where each tensor lies and what it is.
 *
 * @param entries in the order in which they lie in the file
 * @param metadata free text by name
 */
record Header(List<Entry> entries, Map<String, String> metadata) {
    /** The name under which the format keeps its free text. */
    static final String METADATA = "__metadata__";

    static final String FLOATS = "F32";
    static final String INTS = "I32";

    private static final Set<String> FIELDS = Set.of("dtype", "shape", "data_offsets");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * One tensor.
     *
     * @param name of the tensor
     * @param dtype {@link #FLOATS} or {@link #INTS}
     * @param shape the sizes
     * @param begin first byte, counted from the end of the header
     * @param end one past the last byte
     */
    record Entry(String name, String dtype, List<Integer> shape, long begin, long end) {}

    /** @return the header's bytes, padded with spaces so that the data starts at a multiple of 8 */
    byte[] toJson() {
        ObjectNode root = JSON.createObjectNode();
        if (!metadata.isEmpty()) {
            ObjectNode texts = root.putObject(METADATA);
            metadata.forEach(texts::put);
        }
        for (Entry entry : entries) {
            ObjectNode node = root.putObject(entry.name());
            node.put("dtype", entry.dtype());
            entry.shape().forEach(node.putArray("shape")::add);
            node.putArray("data_offsets").add(entry.begin()).add(entry.end());
        }
        try {
            String json = JSON.writeValueAsString(root);
            int bytes = json.getBytes(StandardCharsets.UTF_8).length;
            return (json + " ".repeat(-bytes & 7)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers is always writable", e);
        }
    }

    /**
     * Reads a header and holds every tensor against the data.
     *
     * @param json the header's bytes
     * @param dataBytes how many bytes follow the header
     * @throws InvalidInputException naming the tensor and the rule
     */
    static Header parse(byte[] json, long dataBytes) {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : tree(json).properties()) {
            if (field.getKey().equals(METADATA)) {
                readTexts(field.getValue(), metadata);
            } else {
                entries.add(entry(field.getKey(), field.getValue()));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        requireSeamless(entries, dataBytes);
        return new Header(List.copyOf(entries), metadata);
    }

    private static JsonNode tree(byte[] json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (IOException e) {
            throw new InvalidInputException("header was not readable as JSON but must be", e);
        }
        if (!root.isObject()) {
            throw new InvalidInputException("header was a JSON " + root.getNodeType() + " but must be an object");
        }
        return root;
    }

    private static void readTexts(JsonNode node, Map<String, String> metadata) {
        requireField(node.isObject(), METADATA, node, "be an object of texts");
        for (Map.Entry<String, JsonNode> text : node.properties()) {
            requireField(text.getValue().isTextual(), "metadata '" + text.getKey() + "'", text.getValue(), "be a text");
            metadata.put(text.getKey(), text.getValue().asText());
        }
    }

    private static Entry entry(String name, JsonNode node) {
        String tensor = "tensor '" + name + "'";
        requireField(node.isObject(), tensor, node, "be an object");
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            requireField(FIELDS.contains(field.getKey()), tensor + " field", field.getKey(), "be one of " + FIELDS);
        }
        String dtype = node.path("dtype").asText();
        requireField(
                dtype.equals(FLOATS) || dtype.equals(INTS), tensor + " dtype", node.path("dtype"), "be F32 or I32");
        JsonNode shape = node.path("shape");
        requireField(shape.isArray(), tensor + " shape", shape, "be an array of sizes");
        List<Integer> sizes = new ArrayList<>();
        for (JsonNode size : shape) {
            requireField(size.isInt() && size.intValue() >= 0, tensor + " size", size, "be an integer in [0, 2^31)");
            sizes.add(size.intValue());
        }
        JsonNode offsets = node.path("data_offsets");
        requireField(
                offsets.isArray() && offsets.size() == 2 && isOffset(offsets.get(0)) && isOffset(offsets.get(1)),
                tensor + " data_offsets",
                offsets,
                "be two integers ≥ 0");
        Entry entry = new Entry(
                name,
                dtype,
                List.copyOf(sizes),
                offsets.get(0).longValue(),
                offsets.get(1).longValue());
        requireSize(entry, tensor);
        return entry;
    }

    private static void requireSize(Entry entry, String tensor) {
        long bytes;
        try {
            bytes = 4L * TensorShapes.elements(entry.shape());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(tensor + " " + e.getMessage(), e);
        }
        requireField(
                entry.end() - entry.begin() == bytes,
                tensor + " data_offsets",
                "[" + entry.begin() + "," + entry.end() + "]",
                "span " + bytes + " bytes for shape " + entry.shape());
    }

    /** Without gaps and overlaps, from the first byte to the last. */
    private static void requireSeamless(List<Entry> entries, long dataBytes) {
        long expected = 0;
        for (Entry entry : entries) {
            requireField(
                    entry.begin() == expected,
                    "tensor '" + entry.name() + "' first byte",
                    entry.begin(),
                    "be " + expected + ", where the tensor before it ends");
            expected = entry.end();
        }
        requireField(expected == dataBytes, "data bytes", dataBytes, "be " + expected + ", where the last tensor ends");
    }

    private static boolean isOffset(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0;
    }

    private static void requireField(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            String shown = String.valueOf(value);
            String brief = shown.length() > 80 ? shown.substring(0, 80) + "…" : shown;
            throw new InvalidInputException(name + " was " + brief + " but must " + rule);
        }
    }
}
