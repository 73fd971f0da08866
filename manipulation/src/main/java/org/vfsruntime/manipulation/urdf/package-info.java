/** Robot models: links, joints, collision shapes, and the reader of their URDF files. */
@NullMarked
package org.vfsruntime.manipulation.urdf;

import org.jspecify.annotations.NullMarked;
