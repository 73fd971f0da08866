package org.vfsruntime.networks.onnx;

import java.util.ArrayList;
import java.util.List;
import org.vfsruntime.core.InvalidInputException;

/** Looks through one constant tensor of an ONNX file: its numbers must be in the file, finite, and as many as declared. */
final class OnnxTensor {
    private static final int FLOAT = 1;
    private static final int DOUBLE = 11;
    private static final int HALF = 10;
    private static final int EXTERNAL = 1;

    private final List<Long> dimensions = new ArrayList<>();
    private String name = "";
    private int type;
    private long raw = -1;
    private long listed;
    private boolean external;
    private boolean finite = true;

    private OnnxTensor() {}

    /**
     * @param reader of a TensorProto
     * @return the tensor's name
     * @throws InvalidInputException when its numbers are elsewhere, too few, too many or not finite
     */
    static String check(WireReader reader) {
        OnnxTensor tensor = new OnnxTensor();
        // The type may stand behind the numbers, so that the raw ones are looked at last.
        WireReader numbers = tensor.read(reader);
        tensor.require(numbers);
        return tensor.name;
    }

    private WireReader read(WireReader reader) {
        WireReader numbers = new WireReader(new byte[0]);
        while (reader.hasMore()) {
            switch (reader.field()) {
                case 1 -> dimensions(reader);
                case 2 -> type = (int) reader.number();
                case 4 -> floats(reader);
                case 5, 7, 11 -> wholes(reader);
                case 8 -> name = reader.text();
                case 9 -> {
                    numbers = reader.message();
                    raw = numbers.remaining();
                }
                case 10 -> doubles(reader);
                case 13 -> {
                    external = true;
                    reader.skip();
                }
                case 14 -> external |= reader.number() == EXTERNAL;
                default -> reader.skip();
            }
        }
        return numbers;
    }

    private void dimensions(WireReader reader) {
        if (!reader.isDelimited()) {
            dimensions.add(reader.number());
            return;
        }
        WireReader packed = reader.message();
        while (packed.hasMore()) {
            dimensions.add(packed.packedNumber());
        }
    }

    private void floats(WireReader reader) {
        WireReader packed = reader.message();
        while (packed.hasMore()) {
            finite &= Float.isFinite(Float.intBitsToFloat(packed.littleEndianInt()));
            listed++;
        }
    }

    private void doubles(WireReader reader) {
        WireReader packed = reader.message();
        while (packed.hasMore()) {
            finite &= Double.isFinite(Double.longBitsToDouble(packed.littleEndianLong()));
            listed++;
        }
    }

    private void wholes(WireReader reader) {
        if (!reader.isDelimited()) {
            reader.number();
            listed++;
            return;
        }
        WireReader packed = reader.message();
        while (packed.hasMore()) {
            packed.packedNumber();
            listed++;
        }
    }

    private void require(WireReader numbers) {
        if (external) {
            throw new InvalidInputException("tensor '" + name + "' keeps its numbers in another file (external data)"
                    + " but they must be in the ONNX file itself; export with external_data=False");
        }
        long declared = declared();
        int bytes = bytesEach();
        if (raw >= 0 ? raw != declared * bytes : listed != declared) {
            throw new InvalidInputException("tensor '" + name + "' declares " + dimensions + ", " + declared
                    + " numbers, but holds " + (raw >= 0 ? raw + " bytes" : listed + " numbers")
                    + "; the file is damaged or made to mislead");
        }
        if (raw >= 0) {
            finite &= areFinite(numbers);
        }
        if (!finite) {
            throw new InvalidInputException("tensor '" + name
                    + "' holds NaN or infinity but weights must be finite; maybe the training diverged");
        }
    }

    private long declared() {
        long count = 1;
        for (long length : dimensions) {
            if (length < 0 || (length > 0 && count > Integer.MAX_VALUE / length)) {
                throw new InvalidInputException("tensor '" + name + "' declares dimensions " + dimensions
                        + " but must have at most " + Integer.MAX_VALUE
                        + " numbers; the file is damaged or made to mislead");
            }
            count *= length;
        }
        return count;
    }

    private int bytesEach() {
        return switch (type) {
            case 2, 3, 9 -> 1;
            case 4, 5, HALF, 16 -> 2;
            case FLOAT, 6, 12 -> 4;
            case 7, DOUBLE, 13 -> 8;
            default ->
                throw new InvalidInputException(
                        "tensor '" + name + "' has data type " + type + " but must hold plain numbers of 8 to 64 bits");
        };
    }

    private boolean areFinite(WireReader numbers) {
        boolean all = true;
        while (all && numbers.hasMore() && (type == FLOAT || type == DOUBLE)) {
            all = type == FLOAT
                    ? Float.isFinite(Float.intBitsToFloat(numbers.littleEndianInt()))
                    : Double.isFinite(Double.longBitsToDouble(numbers.littleEndianLong()));
        }
        return all;
    }
}
