/** The study of a space: do its clusters mean what the robot can do, and nothing else? */
@NullMarked
package org.vfsruntime.visualization.inspect;

import org.jspecify.annotations.NullMarked;
