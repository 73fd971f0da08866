package org.vfsruntime.skills.bank;

/**
 * Where a bank comes from.
 *
 * @param seed of the training
 * @param command line that trained it, for people
 */
public record Provenance(long seed, String command) {}
