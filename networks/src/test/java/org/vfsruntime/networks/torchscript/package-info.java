@NullMarked
package org.vfsruntime.networks.torchscript;

import org.jspecify.annotations.NullMarked;
