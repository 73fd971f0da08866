/** Networks in ONNX: looked through in Java, then run by OnnxRuntime. */
@NullMarked
package org.vfsruntime.networks.onnx;

import org.jspecify.annotations.NullMarked;
