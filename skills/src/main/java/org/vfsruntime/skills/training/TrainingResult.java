package org.vfsruntime.skills.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vfsruntime.skills.bank.SkillBank;
import org.vfsruntime.skills.calibration.ValueCalibration;

/**
 * What a training made.
 *
 * @param bank the learned skills, not saved yet
 * @param curves [k] how each skill got better
 * @param heldOut [k] how good each value function is on walks that it was not trained on; empty when the plan
 *     holds none out
 * @param experience file of {@link org.vfsruntime.skills.experience.Experience}, in the work folder
 */
public record TrainingResult(
        SkillBank bank, List<LearningCurve> curves, List<Optional<ValueCalibration>> heldOut, Path experience) {
    /** Copies the lists. */
    public TrainingResult {
        curves = List.copyOf(curves);
        heldOut = List.copyOf(heldOut);
    }
}
