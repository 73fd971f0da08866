@NullMarked
package org.vfsruntime.ros.generator;

import org.jspecify.annotations.NullMarked;
