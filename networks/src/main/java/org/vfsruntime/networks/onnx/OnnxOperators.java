package org.vfsruntime.networks.onnx;

import java.util.Set;
import org.vfsruntime.core.InvalidInputException;

/**
 * Operators that a value network may use: they compute from tensors alone. Left out are loops and branches, chance,
 * text, and those that make a tensor as large as some number says.
 */
final class OnnxOperators {
    private static final Set<String> KNOWN = Set.of(
            // Layers
            "Gemm",
            "MatMul",
            "Conv",
            "AveragePool",
            "MaxPool",
            "GlobalAveragePool",
            "GlobalMaxPool",
            "BatchNormalization",
            "GroupNormalization",
            "InstanceNormalization",
            "LayerNormalization",
            "LpNormalization",
            "LRN",
            "Dropout",
            // Activations
            "Relu",
            "LeakyRelu",
            "PRelu",
            "Elu",
            "Selu",
            "Celu",
            "Gelu",
            "HardSigmoid",
            "HardSwish",
            "Mish",
            "Sigmoid",
            "Softplus",
            "Softsign",
            "Softmax",
            "LogSoftmax",
            "Tanh",
            "ThresholdedRelu",
            // Arithmetic
            "Abs",
            "Add",
            "Ceil",
            "Clip",
            "Cos",
            "Div",
            "Erf",
            "Exp",
            "Floor",
            "Log",
            "Max",
            "Mean",
            "Min",
            "Mul",
            "Neg",
            "Pow",
            "Reciprocal",
            "Round",
            "Sign",
            "Sin",
            "Sqrt",
            "Sub",
            "Sum",
            // Comparisons
            "And",
            "Equal",
            "Greater",
            "GreaterOrEqual",
            "Less",
            "LessOrEqual",
            "Not",
            "Or",
            "Where",
            // Sums along axes
            "ArgMax",
            "ArgMin",
            "ReduceL1",
            "ReduceL2",
            "ReduceLogSumExp",
            "ReduceMax",
            "ReduceMean",
            "ReduceMin",
            "ReduceProd",
            "ReduceSum",
            "ReduceSumSquare",
            // Shapes
            "Cast",
            "Concat",
            "Constant",
            "Flatten",
            "Gather",
            "GatherElements",
            "Identity",
            "Reshape",
            "Shape",
            "Slice",
            "Split",
            "Squeeze",
            "Transpose",
            "Unsqueeze");

    private OnnxOperators() {}

    static boolean isStandard(String domain) {
        return domain.isEmpty() || domain.equals("ai.onnx");
    }

    static void require(String domain, String operator) {
        if (!isStandard(domain)) {
            throw new InvalidInputException("operator '" + operator + "' is of domain '" + domain
                    + "' but must be a standard one of ONNX: custom operators need a library, which is code");
        }
        if (!KNOWN.contains(operator)) {
            throw new InvalidInputException("operator '" + operator
                    + "' is not one of those that a value network may use: see docs/import.md for the list");
        }
    }
}
