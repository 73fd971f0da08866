@NullMarked
package org.vfsruntime.networks.outside;

import org.jspecify.annotations.NullMarked;
