@NullMarked
package org.vfsruntime.ros.config;

import org.jspecify.annotations.NullMarked;
