/** Scenes under test. */
@NullMarked
package org.vfsruntime.core.scene;

import org.jspecify.annotations.NullMarked;
