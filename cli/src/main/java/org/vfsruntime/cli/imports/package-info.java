/** Takes critics from elsewhere into a bank. */
@NullMarked
package org.vfsruntime.cli.imports;

import org.jspecify.annotations.NullMarked;
