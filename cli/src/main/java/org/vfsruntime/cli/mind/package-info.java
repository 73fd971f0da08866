/** What a robot has learned, loaded from disk: value functions, policies and the model of what skills do. */
@NullMarked
package org.vfsruntime.cli.mind;

import org.jspecify.annotations.NullMarked;
