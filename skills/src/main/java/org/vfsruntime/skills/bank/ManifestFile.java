package org.vfsruntime.skills.bank;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.skills.value.ValueKind;

/**
 * Reads and writes {@code manifest.json}. Its last field is a seal, the SHA-256 of the file with zeros in the
 * seal's place, so that a number that was changed to another possible one is found too.
 */
final class ManifestFile {
    static final String NAME = "manifest.json";
    private static final String SEAL = "seal";
    private static final String VALUES = "values";
    private static final String BLANK = "0".repeat(64);
    private static final int MAX_BYTES = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestFile() {}

    static void write(Path folder, BankManifest manifest) {
        AtomicFile.write(folder.resolve(NAME), json(manifest));
    }

    static BankManifest read(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] bytes = bytes(file);
        try {
            JsonNode tree = JSON.readTree(bytes);
            requireVersion(file, tree);
            return JSON.treeToValue(upgraded(unsealed(tree)), BankManifest.class);
        } catch (IOException e) {
            throw new InvalidInputException(
                    file + " is not a valid manifest: " + reason(e) + "; restore the bank or train it again", e);
        }
    }

    /**
     * Last of all, because what is wrong with a certain field is better news than that something is wrong.
     *
     * @param folder of a bank in which nothing else is wrong
     * @throws InvalidInputException when anything was changed after the bank was written
     */
    static void requireSeal(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] bytes = bytes(file);
        try {
            String stated = JSON.readTree(bytes).path(SEAL).asText("missing");
            String text = new String(bytes, StandardCharsets.UTF_8);
            String actual = hash(text.replace(sealed(stated), sealed(BLANK)));
            if (!stated.equals(actual)) {
                throw new InvalidInputException(
                        file + ": its " + SEAL + " is " + stated + " but its SHA-256 is " + actual
                                + "; it was changed, or written by an older version of this program: restore the bank"
                                + " or train it again");
            }
        } catch (IOException e) {
            throw new InvalidInputException(file + " could not be read again: " + reason(e), e);
        }
    }

    private static JsonNode unsealed(JsonNode tree) {
        return tree instanceof ObjectNode object ? object.without(SEAL) : tree;
    }

    /** Version 1 says nothing of value functions, because there was but one kind. */
    private static JsonNode upgraded(JsonNode tree) {
        if (tree instanceof ObjectNode object && version(tree) == BankManifest.OWN_ONLY && !object.has(VALUES)) {
            ArrayNode values = object.putArray(VALUES);
            object.path("skills")
                    .forEach(skill -> values.add(JSON.<ObjectNode>valueToTree(new ValueEntry(ValueKind.MLP))));
        }
        return tree;
    }

    private static int version(JsonNode tree) {
        JsonNode version = tree.path("formatVersion");
        return version.isInt() ? version.intValue() : 0;
    }

    private static String sealed(String digits) {
        return "\"" + SEAL + "\" : \"" + digits + "\"";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** First of all, because a manifest of another version may look quite different. */
    private static void requireVersion(Path file, JsonNode tree) {
        JsonNode stated = tree.path("formatVersion");
        int version = version(tree);
        if (version != BankManifest.OWN_ONLY && version != BankManifest.FORMAT_VERSION) {
            throw new InvalidInputException(file + ": the bank's format version ("
                    + (stated.isMissingNode() ? "missing" : stated.toString()) + ") must equal this program's ("
                    + BankManifest.OWN_ONLY + " or " + BankManifest.FORMAT_VERSION
                    + "); train the bank again or use the program that made it");
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new InvalidInputException(
                        file + " has more than " + MAX_BYTES + " bytes, which no manifest needs; restore the bank");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new InvalidInputException(
                    file + " is missing: maybe this is no skill bank, or its training was not finished", e);
        } catch (IOException e) {
            throw new InvalidInputException(file + " could not be read: " + e, e);
        }
    }

    private static String json(BankManifest manifest) {
        try {
            ObjectNode fields = JSON.valueToTree(manifest);
            if (manifest.formatVersion() == BankManifest.OWN_ONLY) {
                fields.remove(VALUES);
            }
            String text = JSON.writeValueAsString(fields.put(SEAL, BLANK)) + "\n";
            return text.replace(sealed(BLANK), sealed(hash(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is plain data", e);
        }
    }

    private static String reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidInputException) {
                return String.valueOf(cause.getMessage());
            }
        }
        String message = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
        String where = e instanceof JsonMappingException bind ? " at " + bind.getPathReference() : "";
        return String.valueOf(message).replaceAll("\\s+", " ") + where;
    }
}
