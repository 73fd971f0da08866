/** Networks and named tensors on disk, in the safetensors format; written atomically, read with suspicion. */
@NullMarked
package org.vfsruntime.networks.store;

import org.jspecify.annotations.NullMarked;
