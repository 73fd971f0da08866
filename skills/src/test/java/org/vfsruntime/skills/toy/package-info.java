@NullMarked
package org.vfsruntime.skills.toy;

import org.jspecify.annotations.NullMarked;
