package org.vfsruntime.skills.experience;

import org.vfsruntime.core.practice.Trial;

/**
 * One skill run by its final policy from one state.
 *
 * @param observation [d] before; taken without a copy
 * @param skill index in the catalogue
 * @param trial how it went; 0 ticks and success when the success condition held before
 * @param nextObservation [d] after, freshly observed; taken without a copy
 * @param episode number of the walk
 * @param step number of the state on the walk, from 0
 */
@SuppressWarnings("ArrayRecordComponent") // collected into columns, never compared
public record ExperienceRow(
        float[] observation, int skill, Trial trial, float[] nextObservation, int episode, int step) {}
