/** Supervised training with DJL and its PyTorch engine; nothing outside this package touches DJL. */
@NullMarked
package org.vfsruntime.networks.training;

import org.jspecify.annotations.NullMarked;
