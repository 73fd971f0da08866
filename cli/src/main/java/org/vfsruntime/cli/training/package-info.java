/** What lies between experience and a dynamics model, and how both are shown while they are made. */
@NullMarked
package org.vfsruntime.cli.training;

import org.jspecify.annotations.NullMarked;
