/**
 * Episodes on disk: one file each, with everything that is needed to look at the episode again and to plan every
 * choice again, bit for bit. The format is described in docs/recordings.md.
 */
@NullMarked
package org.vfsruntime.core.recording;

import org.jspecify.annotations.NullMarked;
