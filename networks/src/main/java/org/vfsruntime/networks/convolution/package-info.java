/** Convolutional networks in plain Java: what sees pictures. */
@NullMarked
package org.vfsruntime.networks.convolution;

import org.jspecify.annotations.NullMarked;
