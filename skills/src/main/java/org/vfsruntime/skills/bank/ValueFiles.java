package org.vfsruntime.skills.bank;

import java.nio.file.Path;
import java.util.Map;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.networks.store.MlpFile;
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
        throw unknown(value);
    }

    static ValueEntry entry(StoredValueFunction value) {
        return new ValueEntry(value.kind());
    }

    static StoredValueFunction read(Path folder, WeightFile file, ValueEntry entry) {
        return switch (entry.kind()) {
            case MLP -> new LearnedValueFunction(MlpFile.read(file.verified(folder)));
            case ONNX, TORCHSCRIPT ->
                throw new InvalidInputException("kind of value function '"
                        + entry.kind().word() + "' was made by a newer version of this program");
        };
    }

    private static IllegalArgumentException unknown(StoredValueFunction value) {
        return new IllegalArgumentException(
                "no file is known for a value function of kind " + value.kind().word());
    }
}
