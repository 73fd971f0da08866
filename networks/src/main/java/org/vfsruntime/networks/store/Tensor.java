package org.vfsruntime.networks.store;

import java.util.List;

/** A named array on disk: 32-bit floats or 32-bit integers, row-major. */
public sealed interface Tensor permits FloatTensor, IntTensor {
    /** The sizes, outermost first, each ≥ 0; their product is the number of elements. */
    List<Integer> shape();
}
