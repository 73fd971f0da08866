/** The one implementation of networks: weights on disk, batched forward pass, training with DJL. */
@NullMarked
package org.vfsruntime.networks;

import org.jspecify.annotations.NullMarked;
