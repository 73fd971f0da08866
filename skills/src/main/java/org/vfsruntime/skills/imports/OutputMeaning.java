package org.vfsruntime.skills.imports;

/** What a critic's output means. */
public enum OutputMeaning {
    /** V itself, in [0, 1]. */
    VALUE,
    /** The logit of V, any number. */
    LOGIT,
    /** A discounted return, to be rescaled from a range. */
    RETURN
}
