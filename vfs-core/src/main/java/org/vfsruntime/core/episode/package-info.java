@NullMarked
package org.vfsruntime.core.episode;

import org.jspecify.annotations.NullMarked;
