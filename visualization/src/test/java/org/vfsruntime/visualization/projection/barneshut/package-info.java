@NullMarked
package org.vfsruntime.visualization.projection.barneshut;

import org.jspecify.annotations.NullMarked;
