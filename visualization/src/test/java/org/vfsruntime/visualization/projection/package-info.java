@NullMarked
package org.vfsruntime.visualization.projection;

import org.jspecify.annotations.NullMarked;
