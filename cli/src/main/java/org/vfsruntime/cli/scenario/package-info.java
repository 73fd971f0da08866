/** The worlds that the commands run in, seen from the command line. */
@NullMarked
package org.vfsruntime.cli.scenario;

import org.jspecify.annotations.NullMarked;
