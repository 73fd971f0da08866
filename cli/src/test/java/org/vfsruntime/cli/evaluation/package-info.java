@NullMarked
package org.vfsruntime.cli.evaluation;

import org.jspecify.annotations.NullMarked;
