@NullMarked
package org.vfsruntime.core.skill;

import org.jspecify.annotations.NullMarked;
