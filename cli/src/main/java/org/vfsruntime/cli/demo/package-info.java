/** One episode that explains itself. */
@NullMarked
package org.vfsruntime.cli.demo;

import org.jspecify.annotations.NullMarked;
