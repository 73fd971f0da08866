@NullMarked
package org.vfsruntime.skills.training;

import org.jspecify.annotations.NullMarked;
