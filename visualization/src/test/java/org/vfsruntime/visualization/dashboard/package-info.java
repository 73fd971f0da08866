@NullMarked
package org.vfsruntime.visualization.dashboard;

import org.jspecify.annotations.NullMarked;
