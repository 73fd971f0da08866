package org.vfsruntime.skills.walk;

import org.vfsruntime.core.observation.Observation;
import org.vfsruntime.core.practice.Trial;

/**
 * One skill that was run on a walk.
 *
 * @param skill index in the catalogue
 * @param observation what its policy went by
 * @param parameters [p] of its primitive; taken without a copy
 * @param trial how it went
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
public record WalkStep(int skill, Observation observation, float[] parameters, Trial trial) {}
