/** What a person sees while a command runs. */
@NullMarked
package org.vfsruntime.cli.terminal;

import org.jspecify.annotations.NullMarked;
