package org.vfsruntime.sim.desk;

/** Where a cube is, as far as tasks care. */
enum CubePlace {
    TABLE,
    COUNTER,
    DRAWER,
    HAND
}
