/** Files that are either the old ones or the new ones, whatever happens in between. */
@NullMarked
package org.vfsruntime.core.storage;

import org.jspecify.annotations.NullMarked;
