package org.vfsruntime.networks.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;

/**
 * What one file holds: tensors by name, in file order, and free text by name.
 *
 * @param tensors the tensors; copied
 * @param metadata free text; copied
 */
public record TensorBundle(Map<String, Tensor> tensors, Map<String, String> metadata) {
    /** @throws InvalidInputException when a name is one that the format keeps for itself */
    public TensorBundle {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        new Faults()
                .require(!tensors.containsKey(Header.METADATA), "tensor name", Header.METADATA, "be another")
                .require(!metadata.containsKey(Seal.KEY), "metadata name", Seal.KEY, "be another")
                .throwIfAny();
    }

    /**
     * @param name of the tensor
     * @return the float tensor of that name
     * @throws InvalidInputException when there is none, or it holds integers
     */
    public FloatTensor floats(String name) {
        return require(name, FloatTensor.class, "32-bit floats (F32)");
    }

    /**
     * @param name of the tensor
     * @return the integer tensor of that name
     * @throws InvalidInputException when there is none, or it holds floats
     */
    public IntTensor ints(String name) {
        return require(name, IntTensor.class, "32-bit integers (I32)");
    }

    /**
     * @param name of the text
     * @return the text
     * @throws InvalidInputException when there is none
     */
    public String text(String name) {
        String value = metadata.get(name);
        if (value == null) {
            throw new InvalidInputException("metadata '" + name + "' was missing but must be there.");
        }
        return value;
    }

    private <T extends Tensor> T require(String name, Class<T> kind, String rule) {
        Tensor tensor = tensors.get(name);
        if (!kind.isInstance(tensor)) {
            String found = tensor == null ? "missing" : tensor.toString();
            throw new InvalidInputException("tensor '" + name + "' was " + found + " but must hold " + rule + ".");
        }
        return kind.cast(tensor);
    }
}
