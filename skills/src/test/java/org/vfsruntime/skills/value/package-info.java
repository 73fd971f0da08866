@NullMarked
package org.vfsruntime.skills.value;

import org.jspecify.annotations.NullMarked;
