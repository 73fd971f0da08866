/** Networks that were trained elsewhere, run by DJL's engines. */
@NullMarked
package org.vfsruntime.networks.outside;

import org.jspecify.annotations.NullMarked;
