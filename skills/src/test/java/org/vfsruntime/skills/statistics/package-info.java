@NullMarked
package org.vfsruntime.skills.statistics;

import org.jspecify.annotations.NullMarked;
