@NullMarked
package org.vfsruntime.cli.recording;

import org.jspecify.annotations.NullMarked;
