/** Episodes that are watched and steered from a browser. */
@NullMarked
package org.vfsruntime.cli.dashboard;

import org.jspecify.annotations.NullMarked;
