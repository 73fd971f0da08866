@NullMarked
package org.vfsruntime.visualization.inspect;

import org.jspecify.annotations.NullMarked;
