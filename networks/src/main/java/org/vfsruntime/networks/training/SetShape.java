package org.vfsruntime.networks.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfsruntime.core.Faults;
import org.vfsruntime.networks.MlpShape;
import org.vfsruntime.networks.OutputActivation;

/**
 * A perceptron for inputs of which some belong to interchangeable members of a set, such as colours: exchanging members in
 * the input exchanges them in the output and changes nothing else (deep sets: Zaheer et al., 2017). In every layer each
 * member has units of its own, of the same weights for all members, and there are other units, which see the sum over the
 * members. Without members it is a common perceptron. Outputs are sigmoids.
 */
public final class SetShape {
    private final int members;
    private final int[] own; // [layers + 1], units of each member
    private final int[] others; // [layers + 1], units of none
    private final int[] inputAt; // [inputs], where a number of the input stands when units are in order
    private final int[] outputAt;

    private SetShape(int members, int[] own, int[] others, int[] inputAt, int[] outputAt) {
        this.members = members;
        this.own = own;
        this.others = others;
        this.inputAt = inputAt;
        this.outputAt = outputAt;
    }

    /**
     * A common perceptron.
     *
     * @param inputs numbers in a row of input
     * @param hidden widths of the hidden layers
     * @param outputs that there are
     */
    public static SetShape plain(int inputs, List<Integer> hidden, int outputs) {
        int[] widths = new int[hidden.size() + 2];
        widths[0] = inputs;
        for (int l = 0; l < hidden.size(); l++) {
            widths[l + 1] = hidden.get(l);
        }
        widths[hidden.size() + 1] = outputs;
        return new SetShape(0, new int[widths.length], widths, counted(inputs), counted(outputs));
    }

    private static int[] counted(int size) {
        int[] numbers = new int[size];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    /**
     * A perceptron on a set.
     *
     * @param members of the set, ≥ 1
     * @param inputs what the numbers of the input stand for
     * @param hiddenLayers how many
     * @param each hidden units of each member in a layer
     * @param rest hidden units of none in a layer
     * @param outputs what the outputs stand for
     */
    public static SetShape of(int members, UnitRoles inputs, int hiddenLayers, int each, int rest, UnitRoles outputs) {
        int[] own = new int[hiddenLayers + 2];
        int[] others = new int[hiddenLayers + 2];
        Arrays.fill(own, each);
        Arrays.fill(others, rest);
        own[0] = inputs.owned();
        others[0] = inputs.size() - members * own[0];
        own[hiddenLayers + 1] = outputs.owned();
        others[hiddenLayers + 1] = outputs.size() - members * outputs.owned();
        return new SetShape(members, own, others, inputs.places(members), outputs.places(members));
    }

    int layers() {
        return own.length - 1;
    }

    int members() {
        return members;
    }

    int own(int level) {
        return own[level];
    }

    int others(int level) {
        return others[level];
    }

    /** Units in all; those of member 0 come first, and so on, then the others. */
    int width(int level) {
        return members * own[level] + others[level];
    }

    int inputs() {
        return inputAt.length;
    }

    int outputs() {
        return outputAt.length;
    }

    int inputAt(int input) {
        return inputAt[input];
    }

    int outputAt(int output) {
        return outputAt[output];
    }

    /** Which unit in order a number of a row is: inputs and outputs have an order of their own. */
    int unit(int level, int number) {
        if (level == 0) {
            return inputAt[number];
        }
        return level == layers() ? outputAt[number] : number;
    }

    /** @return the shape of the common perceptron that gives the same */
    MlpShape dense() {
        List<Integer> hidden = new ArrayList<>();
        for (int l = 1; l < layers(); l++) {
            hidden.add(width(l));
        }
        return new MlpShape(inputs(), hidden, outputs(), OutputActivation.SIGMOID);
    }

    @Override
    public String toString() {
        return dense() + (members == 0 ? "" : " of " + members + " members");
    }

    /** @throws org.vfsruntime.core.InvalidInputException when a row of input has another size */
    void requireWidth(int width) {
        new Faults()
                .require(width == inputs(), "width", width, "be " + inputs())
                .throwIfAny();
    }
}
