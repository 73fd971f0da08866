@NullMarked
package org.vfsruntime.visualization.inspect.measure;

import org.jspecify.annotations.NullMarked;
