package org.vfsruntime.cli.curves;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.statistics.WilsonInterval;

/**
 * Episodes, and how many of them reached their goal.
 *
 * @param n how many, ≥ 0
 * @param success in [0, n]
 */
public record SuccessCount(int n, int success) {
    /** Before the first episode. */
    public static final SuccessCount NONE = new SuccessCount(0, 0);

    /** Checks the numbers. */
    public SuccessCount {
        new Faults()
                .require(n >= 0, "n", n, "be ≥ 0")
                .require(success >= 0 && success <= n, "success", success, "lie in [0, n = " + n + "]")
                .throwIfAny();
    }

    /**
     * @param isSuccess of one more episode
     * @return all together
     */
    public SuccessCount plus(boolean isSuccess) {
        return new SuccessCount(n + 1, success + (isSuccess ? 1 : 0));
    }

    /**
     * @param other episodes
     * @return both together
     */
    public SuccessCount plus(SuccessCount other) {
        return new SuccessCount(n + other.n, success + other.success);
    }

    /** @return the 95 % interval of the success rate */
    public WilsonInterval interval() {
        return WilsonInterval.of(success, n);
    }

    /** @return success / n; 0 without episodes */
    public double rate() {
        return n == 0 ? 0 : (double) success / n;
    }

    /** @param json receives count, rate and interval */
    public void write(ObjectNode json) {
        json.put("n", n).put("success", success).put("success_rate", rate());
        json.putArray("success_rate_ci95").add(interval().low()).add(interval().high());
    }
}
