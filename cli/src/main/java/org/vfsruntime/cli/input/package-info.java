/** What users type, checked. */
@NullMarked
package org.vfsruntime.cli.input;

import org.jspecify.annotations.NullMarked;
