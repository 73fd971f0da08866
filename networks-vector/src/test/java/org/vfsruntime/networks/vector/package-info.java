@NullMarked
package org.vfsruntime.networks.vector;

import org.jspecify.annotations.NullMarked;
