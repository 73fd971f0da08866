package org.vfsruntime.skills.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** What a value function of a bank is made of; decides what its file is. */
public enum ValueKind {
    /** An own perceptron, in safetensors. */
    MLP("mlp"),
    /** An outside network in ONNX. */
    ONNX("onnx"),
    /** An outside network in TorchScript: a program. */
    TORCHSCRIPT("torchscript");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    /** @return the word for it in manifests and on the command line */
    @JsonValue
    public String word() {
        return word;
    }

    /**
     * @param word in a manifest
     * @return its kind
     * @throws InvalidInputException when there is none
     */
    @JsonCreator
    public static ValueKind named(String word) {
        List<String> words = Arrays.stream(values()).map(ValueKind::word).toList();
        int at = words.indexOf(word);
        if (at < 0) {
            throw new InvalidInputException("kind of a value function was '" + word + "' but must be one of "
                    + String.join(", ", words) + "; maybe a newer version of this program wrote the bank");
        }
        return values()[at];
    }
}
