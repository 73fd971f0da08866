@NullMarked
package org.vfsruntime.ros.rosjava;

import org.jspecify.annotations.NullMarked;
