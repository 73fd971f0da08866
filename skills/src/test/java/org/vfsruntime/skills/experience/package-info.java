@NullMarked
package org.vfsruntime.skills.experience;

import org.jspecify.annotations.NullMarked;
