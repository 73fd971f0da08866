package org.vfsruntime.core.planning;

/**
 * A sequence that was imagined and not chosen.
 *
 * @param candidate what was imagined
 * @param reason why it lost
 */
public record RejectedCandidate(Candidate candidate, RejectionReason reason) {}
