package org.vfsruntime.networks.training;

import org.vfsruntime.core.Faults;

/**
 * Transitions to learn values of choices from; whoever makes one fills the arrays, over and over.
 *
 * @param inputs [rows,width], what was seen before the choice
 * @param choices [rows], what was chosen
 * @param outcomes [rows], what is known of the choice's value, in [0,1]: such as γ where it ended in success, else 0
 * @param discounts [rows], what a value after the choice counts for, in [0,1]; 0 where it ended
 * @param next [rows,width], what was seen after it
 * @param leftOut [rows,outputs], whether a choice will not be taken after it, whatever it is worth
 * @param rows in the batch, ≥ 1
 * @param width numbers in a row of input, ≥ 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record QBatch(
        float[] inputs,
        int[] choices,
        float[] outcomes,
        float[] discounts,
        float[] next,
        boolean[] leftOut,
        int rows,
        int width) {
    /** @throws org.vfsruntime.core.InvalidInputException when a size is wrong */
    public QBatch {
        new Faults()
                .require(rows >= 1, "rows", rows, "be ≥ 1")
                .require(inputs.length == rows * width, "inputs size", inputs.length, "be rows · width")
                .require(next.length == rows * width, "next size", next.length, "be rows · width")
                .require(
                        choices.length == rows && outcomes.length == rows && discounts.length == rows,
                        "choices size",
                        choices.length,
                        "be rows, as of outcomes and discounts")
                .require(leftOut.length % rows == 0, "leftOut size", leftOut.length, "be rows · outputs")
                .throwIfAny();
    }

    /**
     * @param rows in the batch
     * @param width numbers in a row of input
     * @param outputs choices that there are
     * @return an empty batch to be filled
     */
    public static QBatch of(int rows, int width, int outputs) {
        return new QBatch(
                new float[rows * width],
                new int[rows],
                new float[rows],
                new float[rows],
                new float[rows * width],
                new boolean[rows * outputs],
                rows,
                width);
    }

    /** @return whether any value after a choice counts; outcomes alone make this plain regression */
    boolean looksAhead() {
        for (float discount : discounts) {
            if (discount != 0) {
                return true;
            }
        }
        return false;
    }
}
