/** The comparison of spaces to plan in: value functions against the raw observation and learned latents. */
@NullMarked
package org.vfsruntime.cli.representation;

import org.jspecify.annotations.NullMarked;
