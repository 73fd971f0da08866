@NullMarked
package org.vfsruntime.cli.ros;

import org.jspecify.annotations.NullMarked;
