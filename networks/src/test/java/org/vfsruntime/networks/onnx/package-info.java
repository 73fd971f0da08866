@NullMarked
package org.vfsruntime.networks.onnx;

import org.jspecify.annotations.NullMarked;
