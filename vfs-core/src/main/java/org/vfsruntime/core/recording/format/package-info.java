/** The bytes of a recording: checked records, and the numbers and texts in them. Knows nothing of episodes. */
@NullMarked
package org.vfsruntime.core.recording.format;

import org.jspecify.annotations.NullMarked;
