package org.vfsruntime.cli.symbolic;

/** What is wrong with a symbolic world. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** The truth says that no skill is ever done. */
    TRUTH_DISAGREES,
    /** A sensor delivers NaN. */
    NAN,
    /** The robot cannot be commanded. */
    ROBOT,
    /** The program has a bug. */
    BUG
}
