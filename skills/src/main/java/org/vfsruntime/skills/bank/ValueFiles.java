package org.vfsruntime.skills.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.storage.AtomicFile;
import org.vfsruntime.networks.store.MlpFile;
import org.vfsruntime.skills.imports.CriticLoader;
import org.vfsruntime.skills.imports.ImportedValueFunction;
import org.vfsruntime.skills.value.LearnedValueFunction;
import org.vfsruntime.skills.value.StoredValueFunction;

/** The files of value functions, one case for each kind. */
final class ValueFiles {
    private ValueFiles() {}

    static WeightFile write(Path folder, String skill, StoredValueFunction value) {
        if (value instanceof LearnedValueFunction own) {
            String name = WeightFile.valueName(skill, own.kind(), "");
            MlpFile.write(folder.resolve(name), own.mlp(), Map.of("skill", skill));
            return WeightFile.of(folder.resolve(name), name);
        }
        if (value instanceof ImportedValueFunction imported) {
            byte[] content = imported.content();
            String name = WeightFile.valueName(skill, imported.kind(), ContentHash.of(content));
            AtomicFile.write(folder.resolve(name), channel -> writeAll(channel, content));
            return WeightFile.of(folder.resolve(name), name);
        }
        throw unknown(value);
    }

    private static void writeAll(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static ValueEntry entry(StoredValueFunction value) {
        return value instanceof ImportedValueFunction imported
                ? new ValueEntry(value.kind(), imported.settings())
                : new ValueEntry(value.kind());
    }

    static StoredValueFunction read(Path folder, WeightFile file, ValueEntry entry, CriticLoader critics) {
        return switch (entry.kind()) {
            case MLP -> new LearnedValueFunction(MlpFile.read(file.verified(folder)));
            case ONNX, TORCHSCRIPT -> imported(folder, file, entry, critics);
        };
    }

    /** What runs is what was hashed: the file is read once. */
    private static ImportedValueFunction imported(
            Path folder, WeightFile file, ValueEntry entry, CriticLoader critics) {
        byte[] content = file.content(folder);
        try {
            return critics.load(entry.kind(), content, entry.settings());
        } catch (InvalidInputException e) {
            throw new InvalidInputException("'" + file.file() + "': " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException unknown(StoredValueFunction value) {
        return new IllegalArgumentException(
                "no file is known for a value function of kind " + value.kind().word());
    }
}
