package org.vfsruntime.skills.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.networks.Mlp;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.networks.store.Safetensors;
import org.vfsruntime.networks.store.TensorBundle;

/**
 * Where a training keeps what it has done so far. {@code training.json} says which training it is; every
 * other file carries that training's fingerprint, so that files of another one are never mixed in. A lock
 * keeps two processes apart; it goes away with the process, kill -9 included.
 */
final class WorkFolder implements AutoCloseable {
    private static final String IDENTITY = "training.json";
    private static final String COMMAND = "command";
    private static final String TRAINING = "training";
    private static final int MAX_IDENTITY_BYTES = 1 << 20;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path folder;
    private final String fingerprint;
    private final String command;
    private final FileChannel lock;

    private WorkFolder(Path folder, String fingerprint, String command, FileChannel lock) {
        this.folder = folder;
        this.fingerprint = fingerprint;
        this.command = command;
        this.lock = lock;
    }

    /**
     * Opens a new or a half-done training.
     *
     * @param folder is created when it is missing
     * @param identity of the training; must equal that of the files
     * @param command kept from the first time on, so that the result does not depend on how it was resumed
     * @throws InvalidInputException when the folder belongs to another training or process
     */
    static WorkFolder open(Path folder, TrainingIdentity identity, String command) {
        FileChannel lock = lock(folder);
        try {
            JsonNode wanted = tree(text(JSON.valueToTree(identity)), folder.resolve(IDENTITY));
            Path file = folder.resolve(IDENTITY);
            String first = command;
            if (Files.exists(file)) {
                first = resumed(file, wanted);
            } else {
                ObjectNode content = ((ObjectNode) wanted).deepCopy();
                content.put(COMMAND, command);
                write(file, text(content));
            }
            return new WorkFolder(folder, sha256(text(wanted)), first, lock);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    private static String resumed(Path file, JsonNode wanted) {
        JsonNode found = tree(read(file), file);
        if (!(found instanceof ObjectNode object) || !object.path(COMMAND).isTextual()) {
            throw new InvalidInputException(
                    file + " does not describe a training; choose another work folder, or delete this one");
        }
        String command = object.remove(COMMAND).textValue();
        Optional<String> difference = JsonDifference.first(object, wanted);
        if (difference.isPresent()) {
            throw new InvalidInputException("work folder " + file.getParent() + " belongs to another training: "
                    + difference.get() + "; choose another work folder, or delete this one to start afresh");
        }
        return command;
    }

    /** @return the command line that started the training */
    String command() {
        return command;
    }

    /** @return texts that tie a file to this training */
    Map<String, String> texts() {
        return Map.of(TRAINING, fingerprint);
    }

    /** @return the path of a file in the folder, whether it is there or not */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** @return the tensors of a finished piece of work, or empty when it is still to be done */
    Optional<TensorBundle> tensors(String name) {
        Path file = path(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        TensorBundle bundle = sound(file, () -> Safetensors.readSealed(file, Safetensors.MAX_FILE_BYTES));
        requireMine(file, bundle.metadata());
        return Optional.of(bundle);
    }

    /** Writes a finished piece of work; the bundle must carry {@link #texts}. */
    void write(String name, TensorBundle bundle) {
        Safetensors.write(path(name), bundle);
    }

    /** @return a network that was fitted, or empty when it is still to be */
    Optional<Mlp> network(String name) {
        Path file = path(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Mlp mlp = sound(file, () -> MlpFile.read(file));
        requireMine(file, MlpFile.readMetadata(file));
        return Optional.of(mlp);
    }

    /** Writes a fitted network and drops its checkpoint. */
    void write(String name, Mlp mlp, Path checkpoint) {
        MlpFile.write(path(name), mlp, texts());
        try {
            Files.deleteIfExists(checkpoint);
        } catch (IOException e) {
            throw new UncheckedIOException(checkpoint + " could not be deleted: " + e.getMessage(), e);
        }
    }

    /**
     * Reads something from a file of this folder, and says what to do when it is damaged.
     *
     * @param <T> what
     */
    <T> T sound(Path file, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidInputException e) {
            String message = String.valueOf(e.getMessage());
            String where = message.contains(file.toString()) ? "" : file + ": ";
            throw new InvalidInputException(
                    where + message + " Delete this file and run the same command again: only this piece is redone.",
                    e);
        }
    }

    void requireMine(Path file, Map<String, String> texts) {
        String found = texts.getOrDefault(TRAINING, "none");
        if (!found.equals(fingerprint)) {
            throw new InvalidInputException(file + " belongs to training " + found + " but must belong to "
                    + fingerprint + "; delete it and run the same command again");
        }
    }

    @Override
    public void close() {
        release(lock);
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("work folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
        throw new InvalidInputException("work folder " + folder
                + " is in use by another training; wait for its end or choose another work folder");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the work folder could not be released", e);
        }
    }

    private static String read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MAX_IDENTITY_BYTES) {
                throw new InvalidInputException(file + " has " + size + " bytes, which no training needs");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) {
        AtomicFile.write(file, text + "\n");
    }

    private static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a training's identity is plain data", e);
        }
    }

    private static JsonNode tree(String text, Path file) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    file + " is not JSON; choose another work folder, or delete this one to start afresh", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
