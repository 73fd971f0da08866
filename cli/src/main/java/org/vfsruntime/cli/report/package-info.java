/** Pages about recorded episodes. */
@NullMarked
package org.vfsruntime.cli.report;

import org.jspecify.annotations.NullMarked;
