/** Recordings under test. */
@NullMarked
package org.vfsruntime.core.recording;

import org.jspecify.annotations.NullMarked;
