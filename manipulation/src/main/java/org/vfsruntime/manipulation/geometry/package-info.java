/** Points, rotations and poses in three dimensions; metres and radians. */
@NullMarked
package org.vfsruntime.manipulation.geometry;

import org.jspecify.annotations.NullMarked;
