@NullMarked
package org.vfsruntime.skills.practice;

import org.jspecify.annotations.NullMarked;
