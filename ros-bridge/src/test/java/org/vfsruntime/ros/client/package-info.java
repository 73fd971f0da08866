@NullMarked
package org.vfsruntime.ros.client;

import org.jspecify.annotations.NullMarked;
