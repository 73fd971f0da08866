@NullMarked
package org.vfsruntime.ros.robot;

import org.jspecify.annotations.NullMarked;
