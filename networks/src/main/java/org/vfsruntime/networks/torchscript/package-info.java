/** Networks in TorchScript: looked through in Java, then run by PyTorch. */
@NullMarked
package org.vfsruntime.networks.torchscript;

import org.jspecify.annotations.NullMarked;
