package org.vfsruntime.core.symbolic;

/** Where a cube of the {@link SymbolicDesk} is. */
public enum Spot {
    /** On the counter. */
    COUNTER,
    /** In the drawer, which may be closed. */
    DRAWER,
    /** Between the fingers. */
    HAND,
    /** Anywhere else on the desk. */
    TABLE
}
