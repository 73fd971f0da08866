@NullMarked
package org.vfsruntime.cli.dashboard;

import org.jspecify.annotations.NullMarked;
