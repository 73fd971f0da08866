/** The command line with the simulated desk. */
@NullMarked
package org.vfsruntime.cli.desk;

import org.jspecify.annotations.NullMarked;
