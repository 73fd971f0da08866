@NullMarked
package org.vfsruntime.networks.kernel;

import org.jspecify.annotations.NullMarked;
