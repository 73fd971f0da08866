package org.vfsruntime.networks.training;

import java.util.Arrays;
import org.vfsruntime.core.Faults;

/**
 * Pairs of what was seen before and after a choice. The arrays are large, so they are taken and given without a copy:
 * whoever makes a set must leave them alone afterwards.
 *
 * @param before [rows,inputSize] row-major, finite
 * @param choices [rows], each in [0, choiceCount)
 * @param after [rows,inputSize] row-major, finite
 * @param inputSize numbers in a row, ≥ 1
 * @param choiceCount how many choices there are, ≥ 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record ContrastiveSet(float[] before, int[] choices, float[] after, int inputSize, int choiceCount) {
    /** @throws org.vfsruntime.core.InvalidInputException naming every wrong size and number */
    public ContrastiveSet {
        long numbers = (long) choices.length * inputSize;
        new Faults()
                .require(choices.length >= 2, "rows", choices.length, "be ≥ 2: rows are told apart from each other")
                .require(inputSize >= 1, "inputSize", inputSize, "be ≥ 1")
                .require(choiceCount >= 1, "choiceCount", choiceCount, "be ≥ 1")
                .require(before.length == numbers, "before size", before.length, "be rows · inputSize = " + numbers)
                .require(after.length == numbers, "after size", after.length, "be rows · inputSize = " + numbers)
                .throwIfAny();
        Faults faults = new Faults();
        for (int choice : choices) {
            faults.require(choice >= 0 && choice < choiceCount, "choice", choice, "lie in [0, " + choiceCount + ")");
        }
        for (int i = 0; i < before.length; i++) {
            faults.require(
                    Float.isFinite(before[i]) && Float.isFinite(after[i]), "number " + i, before[i], "be finite");
        }
        faults.throwIfAny();
    }

    /** @return how many pairs */
    public int rows() {
        return choices.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContrastiveSet s
                && inputSize == s.inputSize
                && choiceCount == s.choiceCount
                && Arrays.equals(before, s.before)
                && Arrays.equals(choices, s.choices)
                && Arrays.equals(after, s.after);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(choices);
    }

    @Override
    public String toString() {
        return "ContrastiveSet[" + rows() + " rows of " + inputSize + "]";
    }
}
