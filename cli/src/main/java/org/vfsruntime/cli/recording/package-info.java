/** Episodes that are recorded while they run. */
@NullMarked
package org.vfsruntime.cli.recording;

import org.jspecify.annotations.NullMarked;
