package org.vfsruntime.networks.torchscript;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfsruntime.core.InvalidInputException;

/**
 * Looks at the names of what a TorchScript program calls. A second lock behind the user's word that the file is to be
 * trusted, and not in its place: PyTorch itself reads the program, by rules of its own.
 */
final class TorchScriptProgram {
    /** What layers, activations, arithmetic and shapes are called. Nothing here makes a tensor of a size that a number says. */
    private static final Set<String> KNOWN = words("""
        linear addmm mm bmm matmul baddbmm mv dot _convolution convolution conv1d conv2d conv3d
        batch_norm layer_norm group_norm instance_norm native_layer_norm dropout feature_dropout
        max_pool1d max_pool2d avg_pool1d avg_pool2d adaptive_avg_pool1d adaptive_avg_pool2d adaptive_max_pool2d
        relu relu_ relu6 sigmoid sigmoid_ tanh tanh_ elu elu_ selu celu gelu silu silu_ mish hardtanh hardtanh_
        hardswish hardsigmoid leaky_relu leaky_relu_ softplus softsign softmax log_softmax prelu log_sigmoid
        add add_ sub sub_ rsub mul mul_ div div_ neg abs sqrt rsqrt reciprocal exp log log1p expm1 pow square erf sin
        cos floor ceil round sign clamp clamp_ clamp_min clamp_max minimum maximum min max mean sum amax amin var std
        norm prod argmax argmin where eq ne lt le gt ge logical_and logical_or logical_not __and__ __or__ __not__
        flatten reshape view squeeze unsqueeze transpose permute t cat stack chunk split split_with_sizes slice
        select narrow index_select gather size dim numel len contiguous to type_as detach clone alias
        floor_divide floordiv remainder __is__ __isnot__ __getitem__ __contains__ Int Float Bool int float bool
        NumToTensor ImplicitTensorToNum ScalarImplicit item format append warn forward
        """);

    private static final Set<String> FORBIDDEN = words("from_file save load _save _load open eval exec fork wait rpc");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])(?:torch|ops\\.(\\w+))\\.(\\w+)");
    private static final Pattern SPACE = Pattern.compile("(?<![\\w.])ops\\.(\\w+)");
    private static final Pattern METHOD = Pattern.compile("\\.\\s*([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern DEFINED = Pattern.compile("\\bdef\\s+([A-Za-z_]\\w*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[xuUN0-7]");

    private TorchScriptProgram() {}

    /**
     * @param sources all of the program's text
     * @throws InvalidInputException when it calls something that no value network needs
     */
    static void require(List<String> sources) {
        Set<String> defined = new HashSet<>();
        for (String source : sources) {
            Matcher matcher = DEFINED.matcher(source);
            while (matcher.find()) {
                defined.add(matcher.group(1));
            }
        }
        sources.forEach(source -> require(source, defined));
    }

    private static void require(String source, Set<String> defined) {
        if (ESCAPE.matcher(source).find()) {
            throw refused("a text with an escaped character");
        }
        Matcher words = WORD.matcher(source);
        while (words.find()) {
            if (FORBIDDEN.contains(words.group())) {
                throw refused(words.group());
            }
        }
        Matcher spaces = SPACE.matcher(source);
        while (spaces.find()) {
            if (!spaces.group(1).equals("aten") && !spaces.group(1).equals("prim")) {
                throw refused("ops." + spaces.group(1));
            }
        }
        Matcher calls = CALLED.matcher(source);
        while (calls.find()) {
            if (!KNOWN.contains(calls.group(2))) {
                throw refused(calls.group());
            }
        }
        Matcher methods = METHOD.matcher(source);
        while (methods.find()) {
            if (!KNOWN.contains(methods.group(1)) && !defined.contains(methods.group(1))) {
                throw refused(methods.group(1));
            }
        }
    }

    private static InvalidInputException refused(String name) {
        return new InvalidInputException("its program uses " + name
                + ", which is not one of those that a value network may use: see docs/import.md for the list");
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+", -1)));
    }
}
