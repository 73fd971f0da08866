@NullMarked
package org.vfsruntime.cli.representation;

import org.jspecify.annotations.NullMarked;
