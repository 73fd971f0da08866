@NullMarked
package org.vfsruntime.ros.link;

import org.jspecify.annotations.NullMarked;
