package org.vfsruntime.planner.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.vfsruntime.core.InvalidInputException;

/** A {@link PlanCalibration} as one line of text: limits, weights and the number of plans, with ';' between. */
public final class CalibrationText {
    private static final int MOST_CHARACTERS = 4_096;

    private CalibrationText() {}

    /**
     * @param calibration to be kept
     * @return its text; every number comes back bit for bit
     */
    public static String of(PlanCalibration calibration) {
        return numbers(calibration.limits()) + ";"
                + numbers(calibration.success().weights()) + ";" + calibration.plans();
    }

    /**
     * @param text made by {@link #of}
     * @return the calibration
     * @throws InvalidInputException one line, when it is not one
     */
    public static PlanCalibration parse(String text) {
        String[] parts = text.length() > MOST_CHARACTERS ? new String[0] : text.split(";", -1);
        try {
            if (parts.length == 3) {
                return new PlanCalibration(
                        numbers(parts[0]), new SuccessModel(numbers(parts[1])), Integer.parseInt(parts[2]));
            }
        } catch (NumberFormatException e) {
            throw new InvalidInputException(complaint(text), e);
        }
        throw new InvalidInputException(complaint(text));
    }

    private static String complaint(String text) {
        return "plan calibration was '" + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
                + "' but must be limits, weights and a count with ';' between";
    }

    private static String numbers(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
    }
}
