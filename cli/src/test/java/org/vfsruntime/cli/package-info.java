@NullMarked
package org.vfsruntime.cli;

import org.jspecify.annotations.NullMarked;
